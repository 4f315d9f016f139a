naïve = "ü"
π = 3
print(naïve, π, "\N{GREEK SMALL LETTER PI}")  # expect: ü 3 π
class Ünïcode:
    été = 1
print(Ünïcode.été, Ünïcode.__name__)  # expect: 1 Ünïcode
