// mdbin shares and reads pastes of an mdbin server, with Go's standard library alone (1.19 or later).
//
//	mdbin share [FILE|-] [--title T] [--expires 1h|1d|1w|never] [--burn] [--normal]
//	                     [--password-file F [--password-only]] [--edit-link] [--server URL]
//	mdbin cat LINK|-     [--password-file F] [--revision N] [--resume WHAT]
//
// With - the link comes from standard input, where other users of the machine do not see it.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"unicode/utf8"
)

// What it exits with: docs/clients/README.md.
const (
	exitUsage, exitNotFound, exitBurned, exitUnreadable = 2, 3, 4, 5
	exitRefused, exitNetwork, exitFile, exitContent     = 7, 8, 9, 10
)

var sentences = map[error]string{
	errMalformed:   "What came is no envelope, or holds no document.",
	errUnsupported: "This was sealed by a later version, or by a weaker rule than a reader may accept.",
	errUnreadable:  "The link or the password does not open this, or it is not what was sealed.",
}

func fail(code int, sentence string, values ...any) {
	fmt.Fprintf(os.Stderr, sentence+"\n", values...)
	os.Exit(code)
}

// must ends the program where there is an error.
func must(err error, code int) {
	if sentence, ok := sentences[err]; ok {
		fail(code, sentence)
	} else if err != nil {
		fail(code, "%v.", err)
	}
}

var (
	flags        = flag.NewFlagSet("mdbin", flag.ExitOnError)
	title        = flags.String("title", "", "a title, which is sealed with the text")
	expires      = flags.String("expires", "", "1h, 1d, 1w or never")
	burn         = flags.Bool("burn", false, "destroyed when it was read")
	normal       = flags.Bool("normal", false, "not encrypted: anybody who has the address can read it")
	passwordFile = flags.String("password-file", "", "a file that holds the password")
	passwordOnly = flags.Bool("password-only", false, "no key in the link: the password alone opens it")
	editLink     = flags.Bool("edit-link", false, "print the edit link on standard error")
	server       = flags.String("server", usualServer(), "where pastes are made")
	revision     = flags.Int64("revision", 0, "an earlier revision")
	resume       = flags.String("resume", "", "go on with the reading of a paste that burns")
)

func usualServer() string {
	if said := os.Getenv("MDBIN_SERVER"); said != "" {
		return said
	}
	return "http://localhost:3000"
}

func main() {
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "mdbin share [FILE|-] or mdbin cat LINK|-, with these options:")
		flags.PrintDefaults()
	}
	words := []string{}
	for flags.Parse(os.Args[1:]); flags.NArg() > 0; flags.Parse(flags.Args()[1:]) {
		words = append(words, flags.Arg(0)) // Options may stand before and behind the words.
	}
	*server = strings.TrimRight(*server, "/")
	switch {
	case len(words) == 1 && words[0] == "share":
		share("-")
	case len(words) == 2 && words[0] == "share":
		share(words[1])
	case len(words) == 2 && words[0] == "cat":
		cat(words[1])
	default:
		flags.Usage()
		os.Exit(exitUsage)
	}
}

func textIn(path string) string {
	file := os.Stdin
	if path != "-" {
		var err error
		file, err = os.Open(path)
		must(err, exitFile)
	}
	raw, err := io.ReadAll(file)
	must(err, exitFile)
	if !utf8.Valid(raw) {
		fail(exitContent, "This is not text in UTF-8, and nothing was shared.")
	}
	return string(raw)
}

// passwordIn gives "" where no file is named. One line end behind the password is not a part of it.
func passwordIn(path string) string {
	if path == "" {
		return ""
	}
	password := regexp.MustCompile(`\r?\n\z`).ReplaceAllString(textIn(path), "")
	if password == "" {
		fail(exitUsage, "The password file is empty.")
	}
	return refuseOthers(password)
}

// refuseOthers lets ASCII pass: a letter like é has two writings, of which the format takes one (NFC).
func refuseOthers(password string) string {
	if !isASCII(password) {
		fail(exitUsage, "This program takes passwords in ASCII only: Go's standard library cannot bring others to NFC.")
	}
	return password
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(char rune) bool { return char >= utf8.RuneSelf }) < 0
}
