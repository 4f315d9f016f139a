# oracle: no (the module gil)
import gil, sys
gil.set_policy("ticks:100")
print(sys.getcheckinterval())
sys.setcheckinterval(50)
print(gil.policy(), sys.getcheckinterval())
# expect: 100
# expect: ticks:50 50
