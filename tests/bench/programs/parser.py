"""A recursive-descent parser and an evaluator for arithmetic with variables and calls."""


class Parser:
    def __init__(self, text):
        self.tokens = self.scan(text)
        self.at = 0

    def scan(self, text):
        tokens, i = [], 0
        while i < len(text):
            c = text[i]
            if c == " ":
                i += 1
            elif "0" <= c <= "9":
                j = i + 1
                while j < len(text) and "0" <= text[j] <= "9":
                    j += 1
                tokens.append(("number", int(text[i:j])))
                i = j
            elif "a" <= c <= "z":
                j = i + 1
                while j < len(text) and "a" <= text[j] <= "z":
                    j += 1
                tokens.append(("name", text[i:j]))
                i = j
            else:
                tokens.append(("mark", c))
                i += 1
        tokens.append(("end", None))
        return tokens

    def accept(self, mark):
        if self.tokens[self.at] == ("mark", mark):
            self.at += 1
            return True
        return False

    def expect(self, mark):
        if not self.accept(mark):
            raise SyntaxError(f"expected {mark!r} at token {self.at}")

    def expression(self):
        left = self.term()
        while True:
            if self.accept("+"):
                left = ("add", left, self.term())
            elif self.accept("-"):
                left = ("sub", left, self.term())
            else:
                return left

    def term(self):
        left = self.factor()
        while True:
            if self.accept("*"):
                left = ("mul", left, self.factor())
            elif self.accept("%"):
                left = ("mod", left, self.factor())
            else:
                return left

    def factor(self):
        if self.accept("-"):
            return ("neg", self.factor())
        if self.accept("("):
            inner = self.expression()
            self.expect(")")
            return inner
        kind, value = self.tokens[self.at]
        self.at += 1
        if kind == "number":
            return ("number", value)
        if kind != "name":
            raise SyntaxError(f"unexpected {value!r}")
        if not self.accept("("):
            return ("name", value)
        arguments = [self.expression()]
        while self.accept(","):
            arguments.append(self.expression())
        self.expect(")")
        return ("call", value, arguments)


FUNCTIONS = {"max": max, "min": min, "sq": lambda x: x * x}


def evaluate(tree, names):
    kind = tree[0]
    if kind == "number":
        return tree[1]
    if kind == "name":
        return names[tree[1]]
    if kind == "neg":
        return -evaluate(tree[1], names)
    if kind == "call":
        return FUNCTIONS[tree[1]](*[evaluate(a, names) for a in tree[2]])
    left, right = evaluate(tree[1], names), evaluate(tree[2], names)
    if kind == "add":
        return left + right
    if kind == "sub":
        return left - right
    return left * right if kind == "mul" else left % right


SOURCES = [
    "1 + 2 * (x - 3) * sq(y + 4) - max(x, y, 7) % 5",
    "((a + b) * (a - b)) % 1009 + min(a, b) * -(3 + 4 * 5)",
    "sq(sq(x)) - 4 * x * x + 12345 % (y + 1) + max(1, min(2, 3), a * b)",
]
names = {"x": 5, "y": 9, "a": 14, "b": 3}
total = errors = 0
for i in range(8_000):
    for source in SOURCES:
        tree = Parser(source).expression()
        names["x"] = i & 15
        total += evaluate(tree, names) + evaluate(tree, names)
    try:
        Parser("(1 + 2 * x").expression()
    except SyntaxError as error:
        errors += len(str(error))
print(total, errors)
