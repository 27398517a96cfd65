// Document ⇄ envelope of the format, version 1. The names in brackets are headings of docs/format.md.

package main

import (
	"bytes"
	"compress/flate"
	"crypto/aes"
	"crypto/cipher"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"math"
	"math/bits"
	"regexp"
	"strconv"
	"unicode/utf8"
)

const (
	headerBytes, boundBytes, tagBytes = 37, 25, 16
	iterationsMin, iterationsMax      = 600_000, 10_000_000
	inflatedMax                       = 32 << 20
)

// The three codes of the format.
var (
	errMalformed   = errors.New("malformed")
	errUnsupported = errors.New("unsupported")
	errUnreadable  = errors.New("unreadable")
)

// document is the plaintext of a paste.
type document struct {
	Text     string `json:"text"`
	Title    string `json:"title,omitempty"`
	Name     string `json:"name,omitempty"`
	Format   string `json:"format,omitempty"`
	Language string `json:"language,omitempty"`
	Revision int64  `json:"revision,omitempty"`
}

// newHead gives the first 25 bytes of a new paste, under the secrets that are given. [Envelope]
func newHead(linkKey []byte, password string) []byte {
	head := append([]byte("MDB1"), make([]byte, boundBytes-4)...)
	if linkKey != nil {
		head[4] |= withLinkKey
	}
	if password != "" {
		head[4] |= withPassword
		binary.BigEndian.PutUint32(head[5:], iterationsMin)
		copy(head[9:], random(16))
	}
	return head
}

// checkHead says what is wrong with a header, before any key is derived. [Envelope]
func checkHead(head []byte, least int) error {
	if len(head) < least || string(head[:3]) != "MDB" || head[3] < '1' || head[3] > '9' {
		return errMalformed
	}
	if head[3] != '1' {
		return errUnsupported
	}
	secrets, iterations := head[4], binary.BigEndian.Uint32(head[5:])
	if secrets < 1 || secrets > 3 || secrets&withPassword == 0 && !isZero(head[5:boundBytes]) {
		return errMalformed
	}
	if secrets&withPassword != 0 && (iterations < iterationsMin || iterations > iterationsMax) {
		return errUnsupported
	}
	return nil
}

func isZero(raw []byte) bool {
	return len(bytes.Trim(raw, "\x00")) == 0
}

// padme gives a bucket of a size, at most 12 % above it. [What is sealed]
func padme(length uint64) uint64 {
	if length < 256 {
		length = 256
	}
	exponent := bits.Len64(length) - 1
	mask := uint64(1)<<(exponent-bits.Len(uint(exponent))) - 1
	return (length + mask) &^ mask
}

func gcm(key []byte) cipher.AEAD {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		panic(err)
	}
	return aead
}

// seal makes an envelope that begins with these 25 bytes. [What is sealed]
func seal(doc document, head, contentKey []byte) []byte {
	data, err := json.Marshal(doc)
	if err != nil {
		panic(err)
	}
	var deflated bytes.Buffer
	deflater, _ := flate.NewWriter(&deflated, flate.BestCompression)
	deflater.Write(data)
	deflater.Close()
	frame := make([]byte, 5)
	if deflated.Len() < len(data) {
		frame[0], data = 1, deflated.Bytes()
	}
	binary.BigEndian.PutUint32(frame[1:], uint32(len(data)))
	payload := make([]byte, padme(uint64(5+len(data))))
	copy(payload[copy(payload, frame):], data)
	iv := random(12)
	envelope := append(append([]byte{}, head...), iv...)
	return gcm(contentKey).Seal(envelope, iv, payload, head)
}

// unseal opens an envelope. [Envelope, What is sealed]
func unseal(envelope, contentKey []byte) (doc document, err error) {
	if err := checkHead(envelope, headerBytes+tagBytes); err != nil {
		return doc, err
	}
	iv, sealed := envelope[boundBytes:headerBytes], envelope[headerBytes:]
	payload, err := gcm(contentKey).Open(nil, iv, sealed, envelope[:boundBytes])
	if err != nil {
		return doc, errUnreadable
	}
	data, ok := readPayload(payload)
	if !ok || readDocument(data, &doc) != nil {
		return doc, errMalformed
	}
	return doc, nil
}

func readPayload(payload []byte) (data []byte, ok bool) {
	if len(payload) < 5 {
		return nil, false
	}
	end := 5 + uint64(binary.BigEndian.Uint32(payload[1:]))
	if uint64(len(payload)) != padme(end) || !isZero(payload[end:]) || payload[0] > 1 {
		return nil, false
	}
	data = payload[5:end]
	if payload[0] == 0 {
		return data, true
	}
	rest := bytes.NewReader(data) // of which flate takes no byte too many
	inflated, err := io.ReadAll(io.LimitReader(flate.NewReader(rest), inflatedMax+1))
	return inflated, err == nil && len(inflated) <= inflatedMax && rest.Len() == 0
}

// An escape in JSON: a pair of surrogates, half a pair (in the group), or any other.
var escape = regexp.MustCompile(`(?i)\\ud[89ab]..\\ud[c-f]..|(\\ud[89a-f]..)|\\.`)

func isHalved(raw []byte) bool {
	for at := escape.FindSubmatchIndex(raw); at != nil; at = escape.FindSubmatchIndex(raw) {
		if at[2] >= 0 {
			return true
		}
		raw = raw[at[1]:]
	}
	return false
}

// readDocument is stricter than encoding/json, which takes `TEXT` for `text`, null for nothing, and repairs strings.
func readDocument(data []byte, doc *document) error {
	var members map[string]json.RawMessage
	if !utf8.Valid(data) {
		return errMalformed
	}
	if err := json.Unmarshal(data, &members); err != nil {
		return err
	}
	if _, ok := members["text"]; !ok {
		return errMalformed
	}
	names := []string{"text", "title", "name", "format", "language"}
	for i, value := range []*string{&doc.Text, &doc.Title, &doc.Name, &doc.Format, &doc.Language} {
		raw, ok := members[names[i]]
		if ok && (raw[0] != '"' || json.Unmarshal(raw, value) != nil || isHalved(raw)) {
			return errMalformed
		}
	}
	if raw, ok := members["revision"]; ok {
		number, err := strconv.ParseFloat(string(raw), 64)
		if err != nil || number != math.Trunc(number) || number < 1 || number >= 1<<53 {
			return errMalformed
		}
		doc.Revision = int64(number)
	}
	return nil
}
