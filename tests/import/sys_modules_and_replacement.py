import sys
class Fake: x = 5
sys.modules["invented"] = Fake
import invented
from invented import x
print(invented.x, x)  # expect: 5 5
