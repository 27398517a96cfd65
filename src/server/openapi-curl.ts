// A line of shell for each operation, as people read them in /api: each works when pasted behind those above it, in a
// POSIX shell. `$server` stands for the origin; the page puts its own there.

/** By the operation's id. */
export const curlLines: Readonly<Record<string, string>> = {
  createNormal: `made=$(printf '# Hello\\n' | curl -sS -H 'Accept: application/json' --data-binary @- "$server/api/v1/pastes")
echo "$made"
id=$(echo "$made" | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')
edit_token=$(echo "$made" | sed 's/.*"editToken":"\\([^"]*\\)".*/\\1/')`,
  readRaw: `curl -sS "$server/p/$id/raw"`,
  readPaste: `curl -sS "$server/api/v1/pastes/$id"`,
  readContent: `curl -sS -i "$server/api/v1/pastes/$id/content"`,
  putPaste: `printf '# Hello again\\n' | curl -sS -X PUT -H 'If-Match: "1"' -H "Paste-Edit-Token: $edit_token" \\
  -H 'Content-Type: text/markdown' --data-binary @- "$server/api/v1/pastes/$id"`,
  changeExpiry: `curl -sS -X PATCH -H "Paste-Edit-Token: $edit_token" -H 'Content-Type: application/json' \\
  -d '{"expires": "1d"}' "$server/api/v1/pastes/$id"`,
  readRevisions: `curl -sS "$server/api/v1/pastes/$id/revisions"`,
  readRevision: `curl -sS "$server/api/v1/pastes/$id/revisions/1/content"`,
  removeOlderRevisions: `curl -sS -X DELETE -H "Paste-Edit-Token: $edit_token" -w '%{http_code}\\n' \\
  "$server/api/v1/pastes/$id/revisions"`,
  claim: `once=$(printf 'Read me once\\n' | curl -sS --data-binary @- "$server/api/v1/pastes?burn=true")
claim_id=$(head -c 16 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=')
curl -sS -X POST -H "Claim-Id: $claim_id" "$server/api/v1/pastes/\${once##*/}/claim"`,
  confirm: `curl -sS -X DELETE -H "Claim-Id: $claim_id" -w '%{http_code}\\n' "$server/api/v1/pastes/\${once##*/}/claim"`,
  removePaste: `curl -sS -X DELETE -H "Paste-Edit-Token: $edit_token" -w '%{http_code}\\n' "$server/api/v1/pastes/$id"`,
  readLimits: `curl -sS "$server/api/v1/limits"`,
  readOpenApi: `curl -sS "$server/api/v1/openapi.json"`,
  readHealth: `curl -sS "$server/api/health"`,
  readMetrics: `curl -sS "$server/api/metrics"`,
};
