// The cases of the format, made by an independent implementation: go test, in this folder.

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"
)

// Unknown members are ignored, and one may have any name.
type envelopeCase struct {
	Name, ID, Envelope, Code, ReadToken, ReadVerifier string
	LinkKey, Password                                 *string
	Document                                          document
	TextLength                                        int
}

func vectors(t *testing.T, name string, into any) {
	t.Helper()
	raw, err := os.ReadFile("../../../src/crypto/vectors/" + name)
	if err == nil {
		err = json.Unmarshal(raw, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func envelopes(t *testing.T) (cases struct {
	Padme                [][2]uint64
	Opens, Fails, Bounds []envelopeCase
}) {
	vectors(t, "envelope-v1.json", &cases)
	if len(cases.Opens) == 0 || len(cases.Fails) == 0 || len(cases.Bounds) == 0 || len(cases.Padme) == 0 {
		t.Fatal("no cases")
	}
	return cases
}

func raw(t *testing.T, text string) []byte {
	t.Helper()
	decoded, err := b64.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	return decoded
}

// opened gives the read token, too; ok is false where the password is not in ASCII, which this program refuses.
func opened(t *testing.T, sealed envelopeCase) (doc document, readToken []byte, err error, ok bool) {
	var linkKey []byte
	var password string
	if sealed.LinkKey != nil {
		linkKey = raw(t, *sealed.LinkKey)
	}
	if sealed.Password != nil {
		password = *sealed.Password
	}
	if !isASCII(password) {
		return doc, nil, nil, false
	}
	envelope := raw(t, sealed.Envelope)
	if err := checkHead(envelope, headerBytes+tagBytes); err != nil {
		return doc, nil, err, true
	}
	contentKey, readToken, err := keysOf(envelope[:boundBytes], sealed.ID, linkKey, password)
	if err != nil {
		return doc, nil, err, true
	}
	doc, err = unseal(envelope, contentKey)
	return doc, readToken, err, true
}

func TestWhatMustOpenOpensByteForByte(t *testing.T) {
	refused := 0
	for _, sealed := range envelopes(t).Opens {
		doc, readToken, err, ok := opened(t, sealed)
		if !ok {
			refused++
			continue
		}
		if err != nil || doc != sealed.Document {
			t.Errorf("%s: %v", sealed.Name, err)
		}
		if !bytes.Equal(readToken, raw(t, sealed.ReadToken)) || !bytes.Equal(digest(readToken), raw(t, sealed.ReadVerifier)) {
			t.Errorf("%s: another read token", sealed.Name)
		}
	}
	if refused != 2 {
		t.Errorf("%d passwords are not in ASCII", refused)
	}
}

func TestWhatMustFailFailsWithItsCode(t *testing.T) {
	for _, sealed := range envelopes(t).Fails {
		if _, _, err, ok := opened(t, sealed); !ok || err == nil || err.Error() != sealed.Code {
			t.Errorf("%s: got %v, wanted %s", sealed.Name, err, sealed.Code)
		}
	}
}

func Test32MiBAreInflatedAndNoByteMore(t *testing.T) {
	for _, sealed := range envelopes(t).Bounds {
		doc, _, err, _ := opened(t, sealed)
		if sealed.Code == "" && (err != nil || len(doc.Text) != sealed.TextLength) {
			t.Errorf("%s: %v, %d bytes", sealed.Name, err, len(doc.Text))
		}
		if sealed.Code != "" && (err == nil || err.Error() != sealed.Code) {
			t.Errorf("%s: got %v, wanted %s", sealed.Name, err, sealed.Code)
		}
	}
}

func TestSizesArePadded(t *testing.T) {
	for _, size := range envelopes(t).Padme {
		if padme(size[0]) != size[1] {
			t.Errorf("padme(%d) is %d, not %d", size[0], padme(size[0]), size[1])
		}
	}
}

func TestIdsAndFragments(t *testing.T) {
	var cases struct {
		Ids  []struct{ EditToken, ID string }
		Read []struct{ Fragment, LinkKey, Password string }
	}
	vectors(t, "links-v1.json", &cases)
	if len(cases.Ids) == 0 || len(cases.Read) == 0 {
		t.Fatal("no cases")
	}
	for _, made := range cases.Ids {
		if id := idOf(digest(raw(t, made.EditToken))); id != made.ID {
			t.Errorf("id %s, wanted %s", id, made.ID)
		}
	}
	for _, said := range cases.Read {
		linkKey, password := readFragment(said.Fragment)
		if b64.EncodeToString(linkKey) != said.LinkKey || password != said.Password {
			t.Errorf("%q: key %x, password %q", said.Fragment, linkKey, password)
		}
	}
}

func TestAHeaderIsBelievedOnlyUpwards(t *testing.T) {
	key := make([]byte, 32)
	link := b64.EncodeToString(key)
	for _, try := range []struct {
		head                           []byte
		fragment, given, key, password string
	}{
		{newHead(key, ""), link, "entered", link, "entered"},
		{newHead(nil, "x"), link, "entered", "", link},
		{newHead(nil, "x"), "said", "entered", "", "entered"},
		{newHead(nil, "x"), "100%", "", "", "100%"},
		{newHead(key, "x"), link + "~p", "", link, ""},
	} {
		linkKey, password := choose(try.head, try.fragment, try.given)
		if b64.EncodeToString(linkKey) != try.key || password != try.password {
			t.Errorf("%q, %q: key %x, password %q", try.fragment, try.given, linkKey, password)
		}
	}
}
