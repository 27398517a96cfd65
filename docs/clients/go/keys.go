// Ids, keys and fragments of the format, version 1. The names in brackets are headings of docs/format.md.

package main

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"io"
	"math/big"
	"regexp"
	"unicode/utf8"
)

// The two bits of an envelope's secrets.
const withLinkKey, withPassword = 1, 2

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

var b64 = base64.RawURLEncoding.Strict()

// random gives bytes for keys, tokens, salts and IVs.
func random(length int) []byte {
	raw := make([]byte, length)
	if _, err := rand.Read(raw); err != nil {
		panic(err)
	}
	return raw
}

func digest(raw []byte) []byte {
	sum := sha256.Sum256(raw)
	return sum[:]
}

// idOf gives the twelve digits that only the edit token leads to. [Making a paste, in order]
func idOf(editVerifier []byte) string {
	number := new(big.Int).SetBytes(digest(append([]byte("mdbin v1 id "), editVerifier...))[:16])
	digit, base := new(big.Int), big.NewInt(62)
	var id []byte
	for len(id) < 12 {
		number.DivMod(number, base, digit)
		id = append(id, alphabet[digit.Int64()])
	}
	return string(id)
}

// keysOf gives what these secrets come to under the header of an envelope. The password has to be in NFC, as every
// text in ASCII is. [Keys]
func keysOf(head []byte, id string, linkKey []byte, password string) (contentKey, readToken []byte, err error) {
	if err := checkHead(head, boundBytes); err != nil {
		return nil, nil, err
	}
	needsKey, needsPassword := head[4]&withLinkKey != 0, head[4]&withPassword != 0
	if needsKey && linkKey == nil || needsPassword && password == "" {
		return nil, nil, errUnreadable
	}
	var ikm []byte
	if needsKey {
		ikm = append(ikm, linkKey...)
	}
	if needsPassword {
		salt := string(head[9:boundBytes]) + id
		ikm = append(ikm, pbkdf2(password, salt, binary.BigEndian.Uint32(head[5:]))...)
	}
	return hkdf(ikm, "mdbin v1 content "+id), hkdf(ikm, "mdbin v1 read "+id), nil
}

// hkdf is RFC 5869 over SHA-256 with an empty salt, as far as its first 32 bytes.
func hkdf(ikm []byte, info string) []byte {
	return mac(mac(nil, string(ikm)), info+"\x01")
}

func mac(key []byte, message string) []byte {
	sum := hmac.New(sha256.New, key)
	io.WriteString(sum, message)
	return sum.Sum(nil)
}

// pbkdf2 is RFC 8018, 5.2, over HMAC-SHA256, as far as its first 32 bytes.
func pbkdf2(password, salt string, iterations uint32) []byte {
	prf := hmac.New(sha256.New, []byte(password))
	io.WriteString(prf, salt+"\x00\x00\x00\x01")
	block := prf.Sum(nil)
	key := append([]byte{}, block...)
	for round := uint32(1); round < iterations; round++ {
		prf.Reset()
		prf.Write(block)
		block = prf.Sum(block[:0])
		for i := range key {
			key[i] ^= block[i]
		}
	}
	return key
}

var (
	leadingKey = regexp.MustCompile(`^([\w-]{43})($|~|%7[Ee])`)
	optionsAll = regexp.MustCompile(`^(~(p|L[1-9]\d{0,6}(-[1-9]\d{0,6})?))*$`)
	percent    = regexp.MustCompile(`%[0-9A-Fa-f]{2}`)
)

// readFragment gives the link key and the password that a fragment says: nil and "" where it says none. [Links]
func readFragment(fragment string) (linkKey []byte, password string) {
	if found := leadingKey.FindStringSubmatch(fragment); found != nil {
		if key, err := b64.DecodeString(found[1]); err == nil {
			return key, ""
		}
	}
	if optionsAll.MatchString(fragment) {
		return nil, ""
	}
	decoded := percent.ReplaceAllStringFunc(fragment, func(coded string) string {
		raw, _ := hex.DecodeString(coded[1:])
		return string(raw)
	})
	if !utf8.ValidString(decoded) {
		return nil, fragment
	}
	return nil, decoded
}

// choose gives the link key and the password to try. The header is the server's: it is believed only upwards. [Links]
func choose(head []byte, fragment, given string) (linkKey []byte, password string) {
	linkKey, said := readFragment(fragment)
	if linkKey != nil && head[4]&withLinkKey == 0 {
		return nil, fragment // It may have been a password of that shape, and nothing else is tried.
	}
	if given == "" {
		return linkKey, said
	}
	return linkKey, given
}
