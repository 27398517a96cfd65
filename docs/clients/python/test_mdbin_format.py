"""The cases of the format, made by an independent implementation: python3 -m unittest, in this folder."""

import json
import pathlib
import unittest

import mdbin_format as mdbin

VECTORS = pathlib.Path(__file__).parents[3] / "src" / "crypto" / "vectors"
ENVELOPES = json.loads((VECTORS / "envelope-v1.json").read_text("utf-8"))
LINKS = json.loads((VECTORS / "links-v1.json").read_text("utf-8"))


def keys(case):
    envelope = mdbin.unb64(case["envelope"])
    link_key = mdbin.unb64(case["linkKey"]) if case.get("linkKey") else None
    mdbin.read_head(envelope, 53)
    return envelope, *mdbin.keys_of(envelope[:25], case["id"], link_key, case.get("password"))


class Vectors(unittest.TestCase):
    def each(self, cases):
        self.assertTrue(cases)
        for case in cases:
            with self.subTest(case.get("name") or case):
                yield case

    def test_what_must_open_opens_byte_for_byte(self):
        for case in self.each(ENVELOPES["opens"]):
            envelope, content_key, read_token = keys(case)
            self.assertEqual(mdbin.b64(read_token), case["readToken"])
            self.assertEqual(mdbin.b64(mdbin.sha256(read_token)), case["readVerifier"])
            known = {name: value for name, value in case["document"].items() if name != "later"}
            self.assertEqual(mdbin.unseal(envelope, content_key), known)

    def test_what_must_fail_fails_with_its_code(self):
        for case in self.each(ENVELOPES["fails"]):
            with self.assertRaises(mdbin.FormatError) as caught:
                envelope, content_key, _ = keys(case)
                mdbin.unseal(envelope, content_key)
            self.assertEqual(caught.exception.code, case["code"])

    def test_32_mib_are_inflated_and_no_byte_more(self):
        for case in self.each(ENVELOPES["bounds"]):
            envelope, content_key, _ = keys(case)
            if case["code"] is None:
                self.assertEqual(len(mdbin.unseal(envelope, content_key)["text"]), case["textLength"])
            else:
                with self.assertRaises(mdbin.FormatError) as caught:
                    mdbin.unseal(envelope, content_key)
                self.assertEqual(caught.exception.code, case["code"])

    def test_sizes_are_padded(self):
        for length, padded in ENVELOPES["padme"]:
            self.assertEqual(mdbin.padme(length), padded)

    def test_ids_come_from_edit_tokens(self):
        for case in self.each(LINKS["ids"]):
            self.assertEqual(mdbin.id_of(mdbin.sha256(mdbin.unb64(case["editToken"]))), case["id"])

    def test_fragments_are_read(self):
        for case in self.each(LINKS["read"]):
            link_key, password = mdbin.read_fragment(case["fragment"])
            self.assertEqual(link_key and mdbin.b64(link_key), case.get("linkKey"))
            self.assertEqual(password, case.get("password"))

    def test_a_header_is_believed_only_upwards(self):
        key = mdbin.b64(bytes(32))
        under = {bits: mdbin.new_head(bits & 1, bits & 2) + bytes(12) for bits in (1, 2, 3)}
        self.assertEqual(mdbin.choose(under[1], key, "entered"), (bytes(32), "entered"))
        self.assertEqual(mdbin.choose(under[2], key, "entered"), (None, key))
        self.assertEqual(mdbin.choose(under[2], "said", "entered"), (None, "entered"))
        self.assertEqual(mdbin.choose(under[2], "100%", None), (None, "100%"))
        self.assertEqual(mdbin.choose(under[3], key + "~p", None), (bytes(32), None))


if __name__ == "__main__":
    unittest.main()
