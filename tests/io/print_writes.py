import io
class Log:
    def __init__(self): self.calls = []
    def write(self, text): self.calls.append(text)
    def flush(self): self.calls.append("FLUSH")
log = Log()
print("a", 1, None, sep="-", file=log)
print(file=log)
print("x", end="", file=log, flush=True)
print(log.calls)  # expect: ['a', '-', '1', '-', 'None', '\n', '\n', 'x', '', 'FLUSH']
b = io.BytesIO()
t = io.TextIOWrapper(b, "utf-8", newline="\r\n", write_through=True)
print("ä", "b", file=t)
print(b.getvalue())  # expect: b'\xc3\xa4 b\r\n'
