"""The usual script for this job: a trie of lower-cased words, walked over the words of each file."""
import pathlib
import re
import sys

folder, terms_file = sys.argv[1:3]
trie = {}
for term in pathlib.Path(terms_file).read_text("utf-8").split("\n"):
    words = re.findall(r"\w+", term.lower())
    node = trie
    for word in words:
        node = node.setdefault(word, {})
    if words:
        node[None] = term
hits = 0
for path in sorted(pathlib.Path(folder).iterdir()):
    words = [match.group() for match in re.finditer(r"\w+", path.read_text("utf-8").lower())]
    for start in range(len(words)):
        node = trie
        for word in words[start:]:
            node = node.get(word)
            if node is None:
                break
            if None in node:
                hits += 1
print(hits)
