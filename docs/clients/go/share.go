// mdbin share: the writer.

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// share: [Making a paste, in order]
func share(file string) {
	password := passwordIn(*passwordFile)
	if *normal && (password != "" || *title != "") || *passwordOnly && password == "" {
		fail(exitUsage, "--normal takes neither title nor password; --password-only needs --password-file.")
	}
	text, editToken := textIn(file), random(32)
	id, query := idOf(digest(editToken)), fmt.Sprintf("?burn=%t", *burn)
	if *expires != "" {
		query += "&expires=" + *expires
	}
	address, fragment := *server+"/api/v1/pastes", ""
	headers := map[string]string{"Paste-Edit-Verifier": b64.EncodeToString(digest(editToken))}
	link, content := *server+"/p/"+id, []byte(nil)
	if *normal {
		headers["Content-Type"], headers["Accept"] = "text/markdown; charset=utf-8", "application/json"
		content, _ = call("POST", address+query, headers, []byte(text))
	} else {
		var linkKey []byte
		if !*passwordOnly {
			linkKey = random(32)
			fragment = "#" + b64.EncodeToString(linkKey)
		}
		if fragment != "" && password != "" {
			fragment += "~p"
		}
		head := newHead(linkKey, password)
		contentKey, readToken, err := keysOf(head, id, linkKey, password)
		must(err, exitUnreadable)
		link = *server + "/e/" + id
		headers["Content-Type"], headers["If-None-Match"] = "application/vnd.mdbin.envelope", "*"
		headers["Paste-Read-Verifier"] = b64.EncodeToString(digest(readToken))
		content, _ = call("PUT", address+"/"+id+query, headers, seal(describe(text, file), head, contentKey))
	}
	if paste := pasteIn(content); paste.ID != id {
		fail(exitNetwork, "The server answers about another paste.")
	}
	if *editLink {
		key := strings.Replace(fragment, "#", "&key=", 1)
		fmt.Fprintf(os.Stderr, "%s/edit#edit=%s%s\n", link, b64.EncodeToString(editToken), key)
	}
	fmt.Println(link + fragment)
}

// describe: [What is sealed] a document that the page shows as what its name says.
func describe(text, file string) document {
	doc := document{Text: text, Title: *title, Revision: 1}
	if file == "-" {
		return doc
	}
	doc.Name, doc.Format = filepath.Base(file), "plain"
	switch filepath.Ext(file) {
	case ".md":
		doc.Format = "markdown"
	case ".env": // whose values the page shows masked
		doc.Format, doc.Language = "code", "dotenv"
	}
	return doc
}
