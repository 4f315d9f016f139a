# env: GILT_GIL=interval:0.5
# oracle: no (the module gil)
import gil
print(gil.policy())
# expect: interval:0.5
