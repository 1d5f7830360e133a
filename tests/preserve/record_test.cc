#include "preserve/record.h"

#include <gtest/gtest.h>

#include <set>

namespace firsthand::preserve {
namespace {

TEST(Record, IdsAreUuidsOfVersionFiveOfTheContent) {
  const auto a = base::sha256("a");
  const auto b = base::sha256("b");
  const std::set<std::string> ids = {resource_id(a), resource_id(b), conversion_id(a, b),
                                     conversion_id(b, a), warcinfo_id("fh-000001.warc.gz", a)};
  EXPECT_EQ(ids.size(), 5u);
  for (const std::string& id : ids) {
    ASSERT_EQ(id.size(), 45u);
    EXPECT_EQ(id.substr(0, 9), "urn:uuid:");
    EXPECT_EQ(id[9 + 14], '5');
    EXPECT_NE(std::string("89ab").find(id[9 + 19]), std::string::npos);
  }
  // Computed with Python: uuid.uuid5(uuid.UUID("6d0f6c2e-5b1c-4e0b-9a3f-2f7b1d8c4a51"), "name").
  EXPECT_EQ(record_id("name"), "urn:uuid:aef387b9-f0dc-5ca4-aecc-fb797fb1367e");
}

TEST(Record, HeaderHasTheFieldsThatWarcAsksFor) {
  LogEntry entry;
  entry.time = "2026-05-04T10:00:00Z";
  entry.action = kIngestion;
  entry.object.emplace();
  EXPECT_FALSE(record_kind(entry));
  entry.object->sha256 = base::sha256("x");
  entry.object->bytes = 1;
  entry.object->location.record_id = "urn:uuid:i";
  EXPECT_EQ(record_kind(entry), RecordKind::kResource);
  const std::string hex = base::sha256("x").hex();
  EXPECT_EQ(record_header(RecordKind::kResource, entry),
            "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:i>\r\n"
            "WARC-Date: 2026-05-04T10:00:00Z\r\nWARC-Target-URI: nih:sha-256;" +
                hex + "\r\nWARC-Block-Digest: sha256:" + hex + "\r\nWARC-Payload-Digest: sha256:" +
                hex + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 1\r\n\r\n");
  entry.object->report = base::sha256("r");
  entry.object->derived_from = base::sha256("d");
  const std::string conversion = record_header(RecordKind::kConversion, entry);
  EXPECT_NE(conversion.find("WARC-Refers-To: <" + resource_id(base::sha256("d")) + ">\r\n"),
            std::string::npos);
  EXPECT_NE(conversion.find("WARC-Type: conversion\r\n"), std::string::npos);
  const std::string info = record_header(RecordKind::kWarcinfo, entry);
  EXPECT_NE(info.find("Content-Type: application/warc-fields\r\n"), std::string::npos);
  EXPECT_EQ(info.find("Target-URI"), std::string::npos);
}

}  // namespace
}  // namespace firsthand::preserve
