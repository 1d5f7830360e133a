// The persons whom a report names, with the roles that it gives them.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/reading.h"

namespace firsthand::claims {

struct Person {
  std::string name;             // the fullest, without titles
  std::set<std::string> roles;  // folded nouns: "minister", "nurse"
  char gender = 0;              // 'm', 'f'; 0: not told
  bool official = false;        // a role of his is an official's
  bool doctor = false;          // "Dr": is "the doctor" too, whatever his office
};

// A run of words with capitals that may be a person's name.
struct NameRun {
  Range tokens;  // titles and roles at its head included
  Range name;    // without them; may be one word
  bool titled = false;
  bool institution = false;
  std::size_t person = SIZE_MAX;  // its number in People::persons
};

class People {
 public:
  explicit People(const Reading& reading);

  const std::vector<NameRun>& runs() const { return runs_; }  // in the order of the text
  const Person& person(std::size_t i) const { return persons_[i]; }
  // The person who has this role, if one only has it; SIZE_MAX if nobody or several.
  std::size_t with_role(const std::string& folded_role) const;
  // The person whose name begins at a token; SIZE_MAX if nobody's does.
  std::size_t name_at(std::size_t token) const;
  void index_roles();  // after the last describe()
  // Adds the roles that `description` gives to a person.
  void describe(std::size_t person, Range description);

 private:
  void find_runs();
  void name_persons();
  void find_roles();

  const Reading& reading_;
  std::vector<NameRun> runs_;
  std::vector<Person> persons_;
  std::map<std::string, std::size_t, std::less<>> with_role_;
};

char gender_of(std::string_view folded_title_or_role);

}  // namespace firsthand::claims
