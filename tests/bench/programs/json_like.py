"""Writing data as JSON and reading it back, with own code for both."""


def dump(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join([dump(v) for v in value]) + "]"
    return "{" + ", ".join([dump(k) + ": " + dump(v) for k, v in value.items()]) + "}"


class Reader:
    words = {"t": (True, 4), "f": (False, 5), "n": (None, 4)}

    def __init__(self, text):
        self.text, self.at = text, 0

    def skip(self):
        text = self.text
        while text[self.at] in " \n":
            self.at += 1
        return text[self.at]

    def value(self):
        c = self.skip()
        if c == "{":
            return self.mapping()
        if c == "[":
            return self.sequence()
        if c == '"':
            return self.string()
        if c in self.words:
            word, length = self.words[c]
            self.at += length
            return word
        return self.number()

    def mapping(self):
        result = {}
        self.at += 1
        while self.skip() != "}":
            if self.text[self.at] == ",":
                self.at += 1
                self.skip()
            key = self.string()
            self.skip()
            self.at += 1
            result[key] = self.value()
        self.at += 1
        return result

    def sequence(self):
        result = []
        self.at += 1
        while self.skip() != "]":
            if self.text[self.at] == ",":
                self.at += 1
            result.append(self.value())
        self.at += 1
        return result

    def string(self):
        self.at += 1
        parts = []
        while True:
            end = self.text.index('"', self.at)
            escape = self.text.find("\\", self.at, end)
            if escape < 0:
                parts.append(self.text[self.at:end])
                self.at = end + 1
                return "".join(parts)
            parts.append(self.text[self.at:escape])
            code = self.text[escape + 1]
            parts.append("\n" if code == "n" else code)
            self.at = escape + 2

    def number(self):
        start = self.at
        text = self.text
        while text[self.at] in "+-.0123456789e":
            self.at += 1
        word = text[start:self.at]
        return float(word) if "." in word or "e" in word else int(word)


def record(i):
    return {"id": i, "name": f'item "{i}"\n', "price": i * 1.25, "tags": ["a", "b\\", str(i)], "open": i % 2 == 0,
            "owner": None, "size": {"w": i % 7, "h": -i, "deep": [[1, 2], [3.5, 4e-7], []]}}


data = [record(i) for i in range(15_000)]
text = dump(data)
back = Reader(text + " ").value()
print(len(text), back == data, text[:120])
