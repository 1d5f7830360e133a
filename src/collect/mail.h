// Mails (RFC 5322 with MIME) and mailboxes (RFC 4155) to reports: a mail is one, its attachments
// are members.
#pragma once

#include "collect/nest.h"
#include "collect/open.h"
#include "collect/stream.h"

namespace firsthand::collect {

// `mail` is the bytes of one message.
void read_mail(Nest& nest, std::string_view mail, const Place& place);

// Messages are "path!message 1" and so on. A line "From " after an empty line begins one, if a head
// follows it. Of lines that begin with '>' and "From ", one '>' is taken off, as most programs have
// put it there (the variants mboxo and mboxrd).
void read_mailbox(Nest& nest, Cursor& cursor, const Place& place);

}  // namespace firsthand::collect
