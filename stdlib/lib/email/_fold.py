"""Headers of the newer policies as lines: folded at blanks, with encoded words for what is not ASCII."""
import base64
import sys

from email import quoprimime


def _encoded_words(text, room, width):
    """Encoded words in UTF-8 that hold the text: the first fits `room`, the others `width`."""
    words, at = [], 0
    while at < len(text):
        end = len(text)
        while True:
            word = _word(text[at:end])
            if len(word) <= room or end - at <= 1:
                break
            end -= max(1, (len(word) - room) // 6)
            end = max(end, at + 1)
        if len(word) > room and not words and room < width:
            words.append("")            # nothing fits behind what is there
            room = width
            continue
        words.append(word)
        at, room = end, width
    return words


def _word(text):
    data = text.encode("utf-8", "surrogateescape")
    charset = "utf-8" if not any("\udc80" <= c <= "\udcff" for c in text) else "unknown-8bit"
    if quoprimime.header_length(data) - len(base64.b64encode(data)) >= 5:   # quoted-printable is read more easily
        return "=?%s?b?%s?=" % (charset, base64.b64encode(data).decode())
    return quoprimime.header_encode(data, charset)


class _Lines:
    def __init__(self, first, width):
        self.lines = [first]
        self.width = width
        self.fresh = True               # nothing behind the name yet

    def add(self, word, blank=" "):
        line = self.lines[-1]
        separator = "" if self.fresh else blank
        if len(line) + len(separator) + len(word) > self.width and line.strip() and (not self.fresh or len(word) + 1 <= self.width):
            self.lines.append((blank or " ") + word)
        else:
            self.lines[-1] = line + separator + word
        self.fresh = False

    def room(self):
        return self.width - len(self.lines[-1]) - (0 if self.fresh else 1)


def folded(name, pieces, policy):
    """pieces: [(text, may it be put into encoded words?)]"""
    width = policy.max_line_length or sys.maxsize
    out = _Lines(name + ": ", width)
    for text, encodable in pieces:
        if text.isascii() and "=?" not in text or policy.utf8 or not encodable:
            for i, word in enumerate(text.split(" ")):
                out.add(word)
            continue
        words = text.split(" ")
        first = next((i for i, word in enumerate(words) if not word.isascii() or "=?" in word), len(words))
        last = next((i for i in range(len(words) - 1, -1, -1) if not words[i].isascii() or "=?" in words[i]), -1)
        for word in words[:first]:
            out.add(word)
        if first <= last:
            for word in _encoded_words(" ".join(words[first:last + 1]), out.room(), width - 1):
                if word:
                    out.add(word)
        for word in words[last + 1:]:
            out.add(word)
    return policy.linesep.join(out.lines) + policy.linesep
