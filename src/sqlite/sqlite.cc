#include "sqlite/sqlite.h"

#include <sqlite3.h>

namespace firsthand::sqlite {

Connection::Connection(const std::filesystem::path& path, Mode mode) : path_(path.string()) {
  const int flags =
      mode == Mode::kCreate ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  if (sqlite3_open_v2(path_.c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
    const std::string reason = handle_ ? sqlite3_errmsg(handle_) : "out of memory";
    sqlite3_close(handle_);
    throw DatabaseError("cannot open " + path_ + ": " + reason);
  }
  sqlite3_extended_result_codes(handle_, 1);
}

Connection::~Connection() { sqlite3_close(handle_); }

void Connection::fail(std::string_view doing) const {
  const int code = sqlite3_extended_errcode(handle_);
  std::string advice;
  if ((code & 0xff) == SQLITE_FULL)
    advice = ". The disk is full: free some space and run the same command again";
  if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB) {
    advice =
        ". The findings are damaged: delete this file and run build again; the evidence is not "
        "touched";
  }
  throw DatabaseError(path_ + ": " + sqlite3_errmsg(handle_) + " (code " + std::to_string(code) +
                      ") at " + std::string(doing) + advice);
}

void Connection::run(const std::string& sql) {
  if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
}

Statement::Statement(const Connection& connection, std::string_view sql) : connection_(connection) {
  if (sqlite3_prepare_v2(connection.handle(), sql.data(), static_cast<int>(sql.size()), &handle_,
                         nullptr) != SQLITE_OK) {
    connection.fail(sql);
  }
}

Statement::~Statement() { sqlite3_finalize(handle_); }

Statement& Statement::bind(std::string_view text) {
  static constexpr char kEmpty[] = "";
  const char* data = text.empty() ? kEmpty : text.data();
  if (sqlite3_bind_text64(handle_, next_++, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8) !=
      SQLITE_OK) {
    connection_.fail("a value");
  }
  return *this;
}

Statement& Statement::bind(std::int64_t number) {
  if (sqlite3_bind_int64(handle_, next_++, number) != SQLITE_OK) connection_.fail("a value");
  return *this;
}

Statement& Statement::bind_null() {
  if (sqlite3_bind_null(handle_, next_++) != SQLITE_OK) connection_.fail("a value");
  return *this;
}

Statement& Statement::bind_maybe(const std::optional<std::string>& text) {
  return text ? bind(std::string_view(*text)) : bind_null();
}

bool Statement::step() {
  const int result = sqlite3_step(handle_);
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) connection_.fail(sqlite3_sql(handle_));
  sqlite3_reset(handle_);
  next_ = 1;
  return false;
}

void Statement::run() {
  while (step()) {
  }
}

std::string_view Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(handle_, column); }
bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

Transaction::Transaction(Connection& connection) : connection_(connection) {
  connection_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (open_) sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  connection_.run("COMMIT");
  open_ = false;
}

}  // namespace firsthand::sqlite
