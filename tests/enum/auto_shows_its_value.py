import enum
print(enum.auto())  # expect: auto(_auto_null)
chosen = enum.auto()
class Way(enum.Enum):
    NORTH = chosen
print(chosen, Way.NORTH.value)  # expect: auto(1) 1
