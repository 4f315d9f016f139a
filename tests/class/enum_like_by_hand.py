class Colour:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
for n in ("RED", "BLUE"):
    setattr(Colour, n, Colour(n))
print(Colour.RED, vars(Colour)["BLUE"])  # expect: RED BLUE
