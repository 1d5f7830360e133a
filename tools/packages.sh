# For ./run and ./check: the Debian packages that they need, and how they get them.
#
# An entry `package` asks dpkg; an entry `package=command` is content with the command, wherever it
# came from.

build_packages=(
  g++=g++ cmake=cmake ninja-build=ninja pkg-config=pkg-config
  libarchive-dev libbrotli-dev libcld2-dev libdeflate-dev libexpat1-dev libicu-dev libmicrohttpd-dev
  libsqlite3-dev libssl-dev libstemmer-dev libxxhash-dev nlohmann-json3-dev zlib1g-dev
  poppler-utils=pdftotext
)
web_packages=(nodejs=node npm=npm)
test_packages=(
  clang-format=clang-format dpkg-dev=dpkg-shlibdeps libgmock-dev libgtest-dev locales
  tesseract-ocr=tesseract tesseract-ocr-eng  # for tests of OCR, which are skipped without it
  python3=python3 python3-jsonschema python3-networkx python3-rdflib chromium=chromium
)
long_packages=(clang=clang libclang-rt-dev libbenchmark-dev libgumbo-dev libxml2-dev)

missing_packages() {
  local entry package command
  for entry in "$@"; do
    package=${entry%%=*}
    command=${entry#"$package"}
    command=${command#=}
    if [[ -n $command ]]; then
      command -v "$command" >/dev/null || echo "$package"
    elif ! dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed; then
      echo "$package"
    fi
  done
}

# Installs what is missing; as root, by sudo, or not at all and with the command to type.
ensure_packages() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "This script installs Debian packages, and this is no Debian. Needed are, by other means:" >&2
    echo "    ${missing[*]}" >&2
    return 3
  fi
  echo "Installing: ${missing[*]}" >&2
  if ((EUID != 0)); then
    as_root=(sudo)
    if ! command -v sudo >/dev/null; then
      echo "Only root can do that. Type this as root, then run the same command again:" >&2
      echo "    apt-get install --no-install-recommends ${missing[*]}" >&2
      return 3
    fi
  fi
  "${as_root[@]}" apt-get update -qq >&2 || true  # an old list may do
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2; then
    echo "The packages could not be installed; what apt-get said stands above. To try by hand:" >&2
    echo "    apt-get install --no-install-recommends ${missing[*]}" >&2
    return 3
  fi
}
