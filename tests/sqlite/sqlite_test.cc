#include "sqlite/sqlite.h"

#include <gtest/gtest.h>

#include "base/files.h"

namespace firsthand::sqlite {
namespace {

TEST(Sqlite, RowsAndTransactions) {
  const base::ScratchFolder folder;
  const auto path = folder.path() / "t.sqlite";
  {
    Connection connection(path, Connection::Mode::kCreate);
    connection.run("CREATE TABLE t(a TEXT, b INTEGER) STRICT");
    {
      Transaction lost(connection);
      Statement(connection, "INSERT INTO t VALUES(?, ?)")
          .bind(std::string_view("lost"))
          .bind(std::int64_t{1})
          .run();
    }
    Transaction kept(connection);
    Statement insert(connection, "INSERT INTO t VALUES(?, ?)");
    insert.bind(std::string_view("x\0y", 3)).bind(std::int64_t{7}).run();
    insert.bind_maybe(std::nullopt).bind(std::int64_t{8}).run();
    kept.commit();
  }
  Connection connection(path, Connection::Mode::kRead);
  Statement rows(connection, "SELECT a, b FROM t ORDER BY b");
  ASSERT_TRUE(rows.step());
  EXPECT_EQ(rows.text(0), std::string_view("x\0y", 3));
  EXPECT_EQ(rows.number(1), 7);
  ASSERT_TRUE(rows.step());
  EXPECT_TRUE(rows.is_null(0));
  EXPECT_FALSE(rows.step());
}

TEST(Sqlite, WhatFailsSaysWhere) {
  const base::ScratchFolder folder;
  EXPECT_THROW(Connection(folder.path() / "none.sqlite", Connection::Mode::kRead), DatabaseError);
  base::replace_file(folder.path() / "bad.sqlite", std::string(4096, 'x'));
  Connection bad(folder.path() / "bad.sqlite", Connection::Mode::kRead);
  try {
    Statement(bad, "SELECT 1 FROM t").run();
    FAIL();
  } catch (const DatabaseError& error) {
    EXPECT_NE(std::string(error.what()).find("bad.sqlite"), std::string::npos);
  }
}

}  // namespace
}  // namespace firsthand::sqlite
