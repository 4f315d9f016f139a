# oracle: no (the module gil)
import gil
gil.set_policy("ticks:100")
print(gil.set_policy(where="bytecode"), gil.policy())
print(gil.set_policy(ticks=7, who="race"), gil.policy())
print(gil.set_policy("interval", interval=0.25), gil.policy())
print(gil.set_policy("seeded:1", seed=9), gil.policy())
gil.set_policy("ticks:100")
# expect: ticks:100 ticks:100,where=bytecode
# expect: ticks:100,where=bytecode ticks:7,where=bytecode,who=race
# expect: ticks:7,where=bytecode,who=race interval:0.25
# expect: interval:0.25 seeded:9
