# oracle: no (the module gil)
import gil
for text in ("ticks:1", "ticks:20000", "interval:0.005", "interval39:0.005", "legacy:100", "lazy:50", "seeded:7", "never",
             "ticks:5,where=bytecode", "ticks:5,who=race", "interval:0.01,who=fifo", "legacy:100,where=call"):
    gil.set_policy(text)
    print(gil.policy())
gil.set_policy("ticks:100")
# expect: ticks:1
# expect: ticks:20000
# expect: interval:0.005
# expect: interval39:0.005
# expect: legacy:100
# expect: lazy:50
# expect: seeded:7
# expect: never
# expect: ticks:5,where=bytecode
# expect: ticks:5,who=race
# expect: interval:0.01,who=fifo
# expect: legacy:100,where=call
