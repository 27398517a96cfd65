#!/bin/sh
# Shares and reads normal pastes of an mdbin server with curl (7.55 or later), and says what is known of any paste.
#
#   mdbin.sh share [FILE|-] [--expires 1h|1d|1w|never] [--burn] [--edit-link] [--server URL] --normal
#   mdbin.sh cat LINK|-         the text of a normal paste
#   mdbin.sh info LINK|-        what is known of any paste without its key, as JSON
#   mdbin.sh rm EDIT-LINK|-     deletes any paste
#
# Encrypted pastes it can neither make nor open: they need AES-GCM, which openssl's command line does not have
# (`openssl enc` refuses ciphers that authenticate). The clients in Python and Go open them.
#
# With - a link comes from standard input, where other users of the machine do not see it. --normal has to be said, so
# that nobody takes this for the other clients: who has the address can read such a paste, and so can the server.
set -eu

fail() { # code sentence
  printf '%s\n' "$2" >&2
  exit "$1"
}

usage() {
  sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

# Asks the server, and ends where it refuses; its answer is then in $answer. More headers may come on standard input,
# which no list of processes shows.
ask() {
  answer=$(curl -sS -w '\n%{http_code}' "$@") || fail 8 'There is no answer from the server.'
  status=${answer##*
}
  answer=${answer%
*}
  case $status in
    2??) ;;
    404) fail 3 'There is no such paste: it has expired, was deleted, or never was.' ;;
    410) fail 4 'This paste was read and destroyed.' ;;
    5??) fail 8 "The server answers $status." ;;
    *) fail 7 "The server answers $status." ;;
  esac
}

# A status that no server of ours gives here: something in between, as a page that wants a login, answers everything.
answers_otherwise() { fail 8 'What came is not from a paste: something between here and the server has answered.'; }

# What it asks for is gone afterwards, or this ends.
ask_gone() {
  ask -X DELETE "$@"
  [ "$status" = 204 ] || answers_otherwise
}

member() { # name: its value in the JSON of $answer, where no string that is asked for has a quote in it
  printf '%s\n' "$answer" | sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"
}

# Takes a link apart; what stands behind # stays here.
read_link() {
  link=${1-}
  if [ "$link" = - ]; then IFS= read -r link || [ -n "$link" ] || usage; fi
  case $link in *[[:space:]]*) fail 2 'There is a space or a line end in this link.' ;; esac
  address=${link%%#*}
  page=${address%/raw} page=${page%/edit}
  id=$(printf '%s\n' "$page" | sed -n 's#^https\{0,1\}://.*/[ep]/\([0-9A-Za-z]\{12\}\)$#\1#p')
  [ -n "$id" ] || fail 2 'This is no link of a paste: one begins with https://… and has /e/ or /p/ in it.'
  paste=${page%/[ep]/"$id"}/api/v1/pastes/$id
}

share() {
  file=- query='' normal=false edit_link=false server=${MDBIN_SERVER:-http://localhost:3000}
  while [ $# -gt 0 ]; do
    case $1 in
      --normal) normal=true ;;
      --edit-link) edit_link=true ;;
      --burn) query="$query&burn=true" ;;
      --expires)
        [ $# -gt 1 ] || usage
        shift
        query="$query&expires=$1"
        ;;
      --server)
        [ $# -gt 1 ] || usage
        shift
        server=$1
        ;;
      -?*) usage ;;
      *) file=$1 ;;
    esac
    shift
  done
  $normal || fail 2 'A shell has no AES-GCM and cannot encrypt: say --normal for a paste that the server can read.'
  [ "$file" = - ] || [ -r "$file" ] || fail 9 "$file cannot be read."
  server=${server%/}
  ask --data-binary "@$file" -H 'Content-Type: text/markdown; charset=utf-8' -H 'Accept: application/json' \
    "$server/api/v1/pastes${query:+?${query#&}}"
  id=$(member id | sed -n '/^[0-9A-Za-z]\{12\}$/p')
  token=$(member editToken | sed -n '/^[0-9A-Za-z_-]\{43\}$/p')
  if [ -z "$id" ] || [ -z "$token" ]; then answers_otherwise; fi
  ! $edit_link || printf '%s\n' "$server/p/$id/edit#edit=$token" >&2
  printf '%s\n' "$server/p/$id"
}

# Fetches a text into a file that is private and goes away. Says why where it came not whole, or not as one: whoever
# has claimed it still has to say how to read on.
fetch() { # curl's arguments
  folder=$(mktemp -d) || fail 9 'There is no place for the text.'
  trap 'rm -rf "$folder"' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  came=$(curl -sS -o "$folder/text" -D "$folder/headers" -w '%{http_code} %{content_type}' "$@") || return
  case $came in
    '200 text/plain'*) ;;
    404*) fail 3 'There is no such paste: it has expired, was deleted, or never was.' ;;
    410*) fail 4 'This paste was read and destroyed.' ;;
    *)
      printf 'What came is not a text: the answer is %s.\n' "$came" | tr -d '\001-\011\013-\037\177' >&2
      return 1
      ;;
  esac
  # No server keeps longer ones, and each has a revision.
  [ "$(wc -c <"$folder/text")" -le 25165824 ] && grep -qi '^etag: *\(W/\)\{0,1\}"[1-9]' "$folder/headers"
}

cat_paste() {
  read_link "$@"
  ask "$paste"
  [ "$(member kind)" = normal ] ||
    fail 5 'This paste is encrypted, and a shell has no AES-GCM: read it with the client in Python or Go.'
  if [ "$(member burn)" = false ]; then
    fetch "$paste/content" || fail 8 'The text did not come whole.'
    cat "$folder/text"
  else
    claim=$(LC_ALL=C tr -dc 'A-Za-z0-9_-' </dev/urandom | dd bs=1 count=21 2>/dev/null)A # 16 bytes in base64url
    { fetch -X POST -H "Claim-Id: $claim" "$paste/claim" && cat "$folder/text"; } ||
      fail 8 "The text did not come whole. For five minutes: curl -X POST -H 'Claim-Id: $claim' $paste/claim"
    ask_gone -H "Claim-Id: $claim" "$paste/claim" # only now: without this it is destroyed after five minutes
  fi
}

rm_paste() {
  read_link "$@"
  token=$(printf '%s\n' "$link" | sed -n 's/.*[#&]edit=\([A-Za-z0-9_-]\{43\}\).*/\1/p')
  [ -n "$token" ] || fail 2 'This is no edit link: one has #edit=… in it.'
  printf 'Paste-Edit-Token: %s\n' "$token" | ask_gone -H @- "$paste"
}

[ $# -gt 0 ] || usage
command=$1
shift
case $command in
  share) share "$@" ;;
  cat) cat_paste "$@" ;;
  info) read_link "$@" && ask "$paste" && printf '%s\n' "$answer" | tr -d '\001-\010\013-\037\177' ;;
  rm) rm_paste "$@" ;;
  *) usage ;;
esac
