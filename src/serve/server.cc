#include "serve/server.h"

#include <microhttpd.h>
#include <pthread.h>
#include <strings.h>

#include <csignal>
#include <exception>

#include "base/error.h"
#include "serve/endpoints.h"
#include "serve/socket.h"

namespace firsthand::serve {
namespace {

// Nothing from outside is loaded, run or framed; nothing here is read by others or kept in a cache.
constexpr std::pair<const char*, const char*> kHeaders[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src "
     "'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Embedder-Policy", "require-corp"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    {"Cache-Control", "no-store"}};

// What is kept of a request from its first line to its answer: the target before libmicrohttpd
// takes it apart.
struct Received {
  std::string target;
  bool whole = false;  // nothing of it is still to come
};

void* on_request_line(void*, const char* uri, MHD_Connection*) {
  try {
    return new Received{uri, false};
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

void on_completed(void*, MHD_Connection*, void** kept, MHD_RequestTerminationCode) {
  delete static_cast<Received*>(*kept);
  *kept = nullptr;
}

bool has_body(MHD_Connection* connection) {
  return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Content-Length") ||
         MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Transfer-Encoding");
}

bool same_name(const char* a, const char* b) { return ::strcasecmp(a, b) == 0; }

MHD_Result collect_header(void* to, MHD_ValueKind, const char* name, const char* value) {
  Request& request = *static_cast<Request*>(to);
  const std::string_view text = value ? value : "";
  if (same_name(name, "Host")) request.hosts.push_back(text);
  if (same_name(name, "Origin")) request.origins.push_back(text);
  if (same_name(name, "Sec-Fetch-Site")) request.fetch_sites.push_back(text);
  return MHD_YES;
}

MHD_Result send(MHD_Connection* connection, const Response& response) {
  const std::string_view content = response.content();
  MHD_Response* out = MHD_create_response_from_buffer(
      content.size(), const_cast<char*>(content.data()),
      response.embedded.empty() ? MHD_RESPMEM_MUST_COPY : MHD_RESPMEM_PERSISTENT);
  if (!out) return MHD_NO;
  for (const auto& [name, value] : kHeaders) MHD_add_response_header(out, name, value);
  MHD_add_response_header(out, "Content-Type", std::string(response.media_type).c_str());
  if (response.status == 405) MHD_add_response_header(out, "Allow", "GET, HEAD");
  const MHD_Result queued =
      MHD_queue_response(connection, static_cast<unsigned>(response.status), out);
  MHD_destroy_response(out);
  return queued;
}

}  // namespace

struct Server::State {
  explicit State(const std::filesystem::path& folder, std::uint16_t port)
      : view(folder), socket(port) {}
  ~State() {
    if (daemon) MHD_stop_daemon(daemon);
  }

  Response respond(const Request& request) const {
    try {
      const auto judgement = judge(request, socket.port());
      if (const auto* refusal = std::get_if<Refusal>(&judgement))
        return problem(refusal->status, refusal->reason);
      return answer(view, std::get<Route>(judgement));
    } catch (const std::bad_alloc&) {
      return problem(500, "There is not enough memory for this page.");
    } catch (const std::exception& error) {
      return problem(500, error.what());
    }
  }

  static MHD_Result on_request(void* self, MHD_Connection* connection, const char*,
                               const char* method, const char*, const char*, std::size_t*,
                               void** kept) {
    auto* received = static_cast<Received*>(*kept);
    if (!received) return MHD_NO;
    // An answer to the first call ends the connection; that is wanted only where a body would
    // follow, which nobody here reads.
    if (!received->whole && !has_body(connection)) {
      received->whole = true;
      return MHD_YES;
    }
    try {
      Request request;
      request.method = method;
      request.target = received->target;
      MHD_get_connection_values(connection, MHD_HEADER_KIND, collect_header, &request);
      return send(connection, static_cast<const State*>(self)->respond(request));
    } catch (const std::exception&) {
      return MHD_NO;  // closes the connection
    }
  }

  View view;
  LoopbackSocket socket;
  MHD_Daemon* daemon = nullptr;
};

Server::Server(const std::filesystem::path& folder, const Options& options)
    : state_(std::make_unique<State>(folder, options.port)) {
  MHD_OptionItem limits[] = {
      {MHD_OPTION_CONNECTION_LIMIT, static_cast<intptr_t>(options.connections), nullptr},
      {MHD_OPTION_CONNECTION_TIMEOUT, static_cast<intptr_t>(options.idle_seconds), nullptr},
      {MHD_OPTION_CONNECTION_MEMORY_LIMIT, static_cast<intptr_t>(options.request_bytes), nullptr},
      {MHD_OPTION_STRICT_FOR_CLIENT, 1, nullptr},
      {MHD_OPTION_LISTEN_SOCKET, state_->socket.descriptor(), nullptr},
      {MHD_OPTION_END, 0, nullptr}};
  state_->daemon = MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD, 0, nullptr, nullptr, &State::on_request, state_.get(),
      MHD_OPTION_ARRAY, limits, MHD_OPTION_URI_LOG_CALLBACK, &on_request_line, nullptr,
      MHD_OPTION_NOTIFY_COMPLETED, &on_completed, nullptr, MHD_OPTION_END);
  if (!state_->daemon) throw base::Error("the web server cannot be started");
  state_->socket.release();  // libmicrohttpd closes it
}

Server::~Server() = default;

std::uint16_t Server::port() const { return state_->socket.port(); }
std::string Server::address() const { return "http://127.0.0.1:" + std::to_string(port()) + "/"; }

void serve(const std::filesystem::path& folder, const Options& options) {
  // Blocked before the server's thread begins, so that no thread but this one takes them.
  sigset_t stops;
  sigset_t before;
  sigemptyset(&stops);
  sigaddset(&stops, SIGINT);
  sigaddset(&stops, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &stops, &before);
  {
    const Server server(folder, options);
    if (options.started) options.started(server.address());
    int signal = 0;
    while (sigwait(&stops, &signal) != 0) {
    }
  }
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

}  // namespace firsthand::serve
