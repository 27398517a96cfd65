// mdbin cat: the reader.

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
)

var linkPattern = regexp.MustCompile(`^(https?://[^\s#?]+)/([ep])/([0-9A-Za-z]{12})(?:/raw)?(?:#(.*))?$`)

var leadingDigits = regexp.MustCompile(`^[0-9]+`)

// cat: [Links, Over HTTP]
func cat(link string) {
	if link == "-" {
		link, _ = bufio.NewReader(os.Stdin).ReadString('\n')
	}
	parts := linkPattern.FindStringSubmatch(strings.TrimRight(link, "\r\n"))
	if parts == nil {
		fail(exitUsage, "This is no link of a paste: one begins with https://… and has /e/ or /p/ in it.")
	}
	id, fragment := parts[3], parts[4]
	address, headers := parts[1]+"/api/v1/pastes/"+id, map[string]string{}
	kind := map[string]string{"e": "encrypted", "p": "normal"}[parts[2]]
	about, claimID := paste{Kind: kind, Burn: true}, b64.EncodeToString(random(16))
	if *resume != "" {
		claimID, about.Header, _ = strings.Cut(*resume, ".")
	} else {
		content, _ := call("GET", address, nil, nil)
		about = pasteIn(content)
	}
	if about.Kind != kind {
		fail(exitUnreadable, "What the server has under this id is a paste of the other kind.")
	}
	var head, contentKey, readToken []byte
	if kind == "encrypted" {
		var err error
		if head, err = b64.DecodeString(about.Header); err != nil {
			fail(exitNetwork, "The server's answer makes no sense.")
		}
		must(checkHead(head, headerBytes), exitUnreadable)
		linkKey, password := choose(head, fragment, passwordIn(*passwordFile))
		if head[4]&withLinkKey != 0 && linkKey == nil {
			fail(exitUnreadable, "This paste needs its whole link: the key behind # is missing, or was cut off.")
		}
		if head[4]&withPassword != 0 && password == "" {
			fail(exitUsage, "This paste needs a password: give it by --password-file.")
		}
		contentKey, readToken, err = keysOf(head[:boundBytes], id, linkKey, refuseOthers(password))
		must(err, exitUnreadable)
		headers["Paste-Read-Token"] = b64.EncodeToString(readToken)
	}
	method, path := "GET", "/content"
	if *revision > 0 {
		path = fmt.Sprintf("/revisions/%d/content", *revision)
	} else if about.Burn {
		method, path, headers["Claim-Id"] = "POST", "/claim", claimID
		fmt.Fprintf(os.Stderr, "This is the only reading. If it breaks off, read on within five minutes: --resume=%s.%s\n",
			claimID, about.Header)
	}
	content, answered := call(method, address+path, headers, nil)
	// A proxy that compresses may have added to it.
	number, err := strconv.ParseInt(leadingDigits.FindString(strings.Trim(answered.Get("ETag"), `W/"`)), 10, 64)
	if err != nil || kind == "normal" && !strings.HasPrefix(answered.Get("Content-Type"), "text/plain") {
		fail(exitNetwork, "What came is not from a paste: something between here and the server has answered.")
	}
	if kind == "encrypted" {
		if !bytes.HasPrefix(content, head[:boundBytes]) {
			must(errUnreadable, exitUnreadable)
		}
		doc, err := unseal(content, contentKey)
		must(err, exitUnreadable)
		content = []byte(doc.Text)
		if *revision > 0 {
			number = *revision
		}
		if doc.Revision != 0 && doc.Revision != number {
			fmt.Fprintf(os.Stderr, "This was sealed as revision %d; the server calls it %d.\n", doc.Revision, number)
		}
	}
	_, err = os.Stdout.Write(content)
	must(err, exitFile)
	if about, err := os.Stdout.Stat(); err == nil && about.Mode().IsRegular() {
		must(os.Stdout.Sync(), exitFile)
	}
	if about.Burn { // and only now, that every byte is out: without this it is destroyed after five minutes
		call("DELETE", address+"/claim", map[string]string{"Claim-Id": claimID}, nil)
	}
}
