class F:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("<flush>")
f = F()
print("a", 1, file=f)
print("b", end="", file=f, flush=True)
print(f.parts)  # expect: ['a', ' ', '1', '\n', 'b', '', '<flush>']
