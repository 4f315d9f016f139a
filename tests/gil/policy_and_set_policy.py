# oracle: no (the module gil)
import gil, sys
print(gil.set_policy("ticks:500"), gil.policy())  # expect: ticks:100000 ticks:500
gil.set_policy(where="bytecode", ticks=7)
print(gil.policy())  # expect: ticks:7,where=bytecode
print(gil.set_policy("interval:0.01"), gil.policy(), sys.getswitchinterval())
# expect: ticks:7,where=bytecode interval:0.01 0.01
sys.setcheckinterval(300)
print(gil.policy(), sys.getcheckinterval())  # expect: ticks:300 300
sys.setswitchinterval(0.002)
print(gil.policy())  # expect: interval:0.002
gil.set_policy(who="fifo")
print(gil.policy())  # expect: interval:0.002,who=fifo
try:
    gil.set_policy("slowly")
except ValueError as e:
    print(e)  # expect: the policies are ticks:N, interval:S, interval39:S, legacy:N, lazy:N, seeded:SEED and never
try:
    gil.set_policy(who="me")
except ValueError as e:
    print(type(e).__name__)  # expect: ValueError
print(gil.policy())  # expect: interval:0.002,who=fifo
