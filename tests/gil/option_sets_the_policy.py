# options: --gil=legacy:100
# oracle: no (the module gil)
import gil
print(gil.policy())
# expect: legacy:100
