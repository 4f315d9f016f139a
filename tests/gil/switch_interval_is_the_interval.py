# oracle: no (the module gil)
import gil, sys
gil.set_policy("interval:0.005")
print(sys.getswitchinterval())
sys.setswitchinterval(0.02)
print(gil.policy(), sys.getswitchinterval())
# expect: 0.005
# expect: interval:0.02 0.02
