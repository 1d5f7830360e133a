// The names under which pages state dates, and the words with which they print them.
#pragma once

#include <array>
#include <string_view>

namespace firsthand::read {

// Metadata that name publication, the plainest first.
inline constexpr std::array kPublishedMetas =
    std::to_array<std::string_view>({"article:published_time",
                                     "og:article:published_time",
                                     "og:published_time",
                                     "og:pubdate",
                                     "article:published",
                                     "article.published",
                                     "datepublished",
                                     "publishdate",
                                     "publish_date",
                                     "publish-date",
                                     "published_date",
                                     "publication_date",
                                     "publication-date",
                                     "pubdate",
                                     "published_at",
                                     "date_published",
                                     "article:publicationdate",
                                     "citation_publication_date",
                                     "citation_online_date",
                                     "citation_date",
                                     "parsely-pub-date",
                                     "sailthru.date",
                                     "cxenseparse:recs:publishtime",
                                     "cxenseparse:publishtime",
                                     "dc.date.issued",
                                     "dcterms.issued",
                                     "dc.issued",
                                     "article_date_original",
                                     "originalpublicationdate",
                                     "article:post_date",
                                     "rnews:datepublished",
                                     "article-publish-date",
                                     "dc.date.publication",
                                     "rbpubdate",
                                     "bt:pubdate",
                                     "vr:published_time",
                                     "pub_date",
                                     "shareaholic:article_published_time"});

// Metadata of a date that do not say of what.
inline constexpr std::array kDateMetas = std::to_array<std::string_view>(
    {"date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "datecreated",
     "date_created", "created", "creation_date", "article.created", "doc_date", "ptime",
     "dcterms.available", "og:regdate", "time", "timestamp"});

inline constexpr std::array kModifiedMetas = std::to_array<std::string_view>(
    {"article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod",
     "dcterms.modified", "dc.date.modified", "revised", "dateupdate", "dateupdated", "modified",
     "article:modified"});

// Words before a date that say what it is the date of.
inline constexpr std::array kPublishedCues = std::to_array<std::string_view>(
    {"published",    "posted",       "publish",      "veröffentlicht",  "erstellt",
     "publiziert",   "erschienen",   "publié",       "publicado",       "pubblicato",
     "gepubliceerd", "opublikowano", "опубликовано", "first published", "created",
     "submitted",    "geschrieben",  "eingestellt",  "online seit",     "vom",
     "postado",      "diterbitkan",  "yayınlanma",   "julkaistu",       "publicerad",
     "date:",        "datum:",       "written on",   "released"});
inline constexpr std::array kModifiedCues = std::to_array<std::string_view>(
    {"updated", "modified", "aktualisiert", "geändert", "stand", "mis à jour", "actualizado",
     "aggiornato", "last edited", "bearbeitet", "revision", "обновлено", "letzte änderung"});

}  // namespace firsthand::read
