# oracle: no (the module gil)
import gil
print(gil.lab(), gil.lab(True), gil.lab())
print(sum(i for i in range(100)), [x for x in (1, 2)], gil.lab(False), gil.lab())
# expect: False False True
# expect: 4950 [1, 2] True False
