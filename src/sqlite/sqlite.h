// SQLite behind three small types that close what they open. What fails is a DatabaseError with
// path, statement and code.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace firsthand::sqlite {

class DatabaseError : public base::Error {
 public:
  using base::Error::Error;
};

class Connection {
 public:
  enum class Mode { kCreate, kRead };
  Connection(const std::filesystem::path& path, Mode mode);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void run(const std::string& sql);  // one or more statements without results
  [[noreturn]] void fail(std::string_view doing) const;
  sqlite3* handle() const { return handle_; }

 private:
  std::string path_;
  sqlite3* handle_ = nullptr;
};

// A prepared statement: bind by order, step through rows, read columns by number.
class Statement {
 public:
  Statement(const Connection& connection, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(std::string_view text);
  Statement& bind(std::int64_t number);
  Statement& bind_null();
  Statement& bind_maybe(const std::optional<std::string>& text);

  bool step();  // true: a row is there
  void run();   // for a statement without rows; then it can be bound anew

  std::string_view text(int column) const;  // valid until the next step
  std::int64_t number(int column) const;
  bool is_null(int column) const;

 private:
  const Connection& connection_;
  sqlite3_stmt* handle_ = nullptr;
  int next_ = 1;
};

// Rolled back on destruction unless committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

}  // namespace firsthand::sqlite
