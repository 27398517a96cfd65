"""The format of mdbin, version 1: ids, keys, envelopes and fragments, without any network (docs/format.md).

What a heading of that text says is done by the function that names it in brackets.
"""

import base64
import hashlib
import json
import re
import secrets
import struct
import unicodedata
import urllib.parse
import zlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LINK, PASSWORD = 1, 2  # the two bits of an envelope's secrets
HEADER_BYTES, BOUND_BYTES, TAG_BYTES = 37, 25, 16
ITERATIONS, ITERATIONS_MAX = 600_000, 10_000_000
INFLATED_MAX = 32 * 1024 * 1024
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


SENTENCES = {
    "malformed": "What came is no envelope, or holds no document.",
    "unsupported": "This was sealed by a later version, or by a weaker rule than a reader may accept.",
    "unreadable": "The link or the password does not open this, or it is not what was sealed.",
}


class FormatError(Exception):
    def __init__(self, code):
        super().__init__(SENTENCES[code])
        self.code = code


def b64(raw):
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def unb64(text):
    """The bytes of base64url in its one canonical form, else a ValueError."""
    raw = base64.urlsafe_b64decode(text + "==")
    if b64(raw) != text:
        raise ValueError("not canonical")
    return raw


def sha256(raw):
    return hashlib.sha256(raw).digest()


def id_of(edit_verifier):
    """[Making a paste] Twelve digits that only the edit token leads to."""
    number = int.from_bytes(sha256(b"mdbin v1 id " + edit_verifier)[:16], "big")
    digits = ""
    for _ in range(12):
        number, digit = divmod(number, 62)
        digits += ALPHABET[digit]
    return digits


def new_head(link_key, password):
    """[Envelope] The first 25 bytes of a new paste, under the secrets that are given."""
    bits = (LINK if link_key else 0) | (PASSWORD if password else 0)
    iterations, salt = (ITERATIONS, secrets.token_bytes(16)) if password else (0, bytes(16))
    return struct.pack(">4sBI16s", b"MDB1", bits, iterations, salt)


def read_head(envelope, least=HEADER_BYTES):
    """[Envelope] Secrets, iterations and salt, checked before any key is derived."""
    if len(envelope) < least or envelope[:3] != b"MDB" or envelope[3] not in b"123456789":
        raise FormatError("malformed")
    if envelope[3:4] != b"1":
        raise FormatError("unsupported")
    bits, iterations, salt = struct.unpack(">BI16s", envelope[4:BOUND_BYTES])
    if bits not in (1, 2, 3) or (not bits & PASSWORD and (iterations or any(salt))):
        raise FormatError("malformed")
    if bits & PASSWORD and not ITERATIONS <= iterations <= ITERATIONS_MAX:
        raise FormatError("unsupported")
    return bits, iterations, salt


def keys_of(head, paste_id, link_key, password):
    """[Keys] The content key and the read token that these secrets come to."""
    bits, iterations, salt = read_head(head, BOUND_BYTES)
    if (bits & LINK and not link_key) or (bits & PASSWORD and not password):
        raise FormatError("unreadable")
    ikm = link_key if bits & LINK else b""
    if bits & PASSWORD:
        chosen = unicodedata.normalize("NFC", password).encode()
        ikm += hashlib.pbkdf2_hmac("sha256", chosen, salt + paste_id.encode(), iterations)
    uses = (f"mdbin v1 {use} {paste_id}".encode() for use in ("content", "read"))
    return [HKDF(SHA256(), 32, None, info).derive(ikm) for info in uses]


def padme(length):
    """[What is sealed] A bucket of the size, at most 12 % above it."""
    length = max(length, 256)
    exponent = length.bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    return (length + step - 1) & -step


def seal(document, head, content_key):
    """[What is sealed] An envelope that begins with these 25 bytes."""
    plain = json.dumps(document, ensure_ascii=False).encode()
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    deflated = deflater.compress(plain) + deflater.flush()
    encoding, data = (1, deflated) if len(deflated) < len(plain) else (0, plain)
    payload = struct.pack(">BI", encoding, len(data)) + data
    padded = payload.ljust(padme(len(payload)), b"\0")
    iv = secrets.token_bytes(12)
    return head + iv + AESGCM(content_key).encrypt(iv, padded, head)


def unseal(envelope, content_key):
    """[Envelope, What is sealed] The document, as a dict of the members that are known."""
    read_head(envelope, HEADER_BYTES + TAG_BYTES)
    head, iv, sealed = envelope[:BOUND_BYTES], envelope[BOUND_BYTES:HEADER_BYTES], envelope[HEADER_BYTES:]
    try:
        return read_document(read_payload(AESGCM(content_key).decrypt(iv, sealed, head)))
    except InvalidTag:
        raise FormatError("unreadable") from None
    except (ValueError, zlib.error, RecursionError):
        raise FormatError("malformed") from None


def read_payload(payload):
    end = 5 + int.from_bytes(payload[1:5], "big")
    if len(payload) != padme(end) or any(payload[end:]) or payload[0] > 1:
        raise ValueError("not framed as it should be")
    data = payload[5:end]
    if payload[0] == 0:
        return data
    inflater = zlib.decompressobj(-15)
    data = inflater.decompress(data, INFLATED_MAX + 1)
    if len(data) > INFLATED_MAX or not inflater.eof or inflater.unused_data:
        raise ValueError("not one whole deflate stream")
    return data


def read_document(data):
    # JSON has one kind of number, and neither NaN nor Infinity, which `int` refuses.
    members = json.loads(data.decode("utf-8"), parse_int=float, parse_constant=int)
    if not isinstance(members, dict) or "text" not in members:
        raise ValueError("no object with a text")
    known = {"text", "title", "name", "format", "language"} & members.keys()
    document = {name: members[name] for name in known}
    for value in document.values():
        if not isinstance(value, str):
            raise ValueError("no string")
        value.encode("utf-8")  # half a surrogate pair is a ValueError
    if "revision" in members:
        revision = members["revision"]
        if not isinstance(revision, float) or not revision.is_integer() or not 1 <= revision < 2**53:
            raise ValueError("no number of a revision")
        document["revision"] = int(revision)
    return document


def read_fragment(fragment):
    """[Links] The link key and the password that it says, each None where it says none."""
    key = re.match(r"([\w-]{43})(?:\Z|~|%7e)", fragment, re.ASCII | re.IGNORECASE)
    try:
        if key:
            return unb64(key[1]), None
    except ValueError:
        pass  # not canonical, so it is a password
    if re.fullmatch(r"(~(p|L[1-9]\d{0,6}(-[1-9]\d{0,6})?))*", fragment, re.ASCII):
        return None, None
    try:
        return None, urllib.parse.unquote_to_bytes(fragment).decode("utf-8")
    except UnicodeDecodeError:
        return None, fragment


def choose(head, fragment, given):
    """[Links] The link key and the password to try: the header is the server's, and believed only upwards.

    None stands for what is missing; keys_of then says so.
    """
    bits, _, _ = read_head(head)
    link_key, said = read_fragment(fragment)
    if link_key and not bits & LINK:
        return None, fragment  # it may have been a password of that shape, and nothing else is tried
    return link_key, given or said
