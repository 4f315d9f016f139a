# oracle: no (the module gil)
import gil
before = gil.policy()
for arguments in (("nonsense",), ("ticks:0",), ("ticks:-5",), ("ticks:x",), ("interval:0",), ("interval:-1",), ("ticks:5,where=moon",), ("ticks:5,who=nobody",), ("never:5",), ("",), (5,)):
    try:
        gil.set_policy(*arguments)
        print("accepted", arguments)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(gil.policy() == before)
# expect: ValueError the policies are ticks:N, interval:S, interval39:S, legacy:N, lazy:N, seeded:SEED and never
# expect: ValueError ticks must be a whole number from 1 to 2147483647
# expect: ValueError ticks must be a whole number from 1 to 2147483647
# expect: ValueError ticks must be a whole number from 1 to 2147483647
# expect: ValueError interval must be a number of seconds, at least 0.000001
# expect: ValueError interval must be a number of seconds, at least 0.000001
# expect: ValueError where must be call, loop or bytecode
# expect: ValueError who must be race, forced, fifo, lazy or seeded
# expect: ValueError this policy takes no number
# expect: ValueError the policies are ticks:N, interval:S, interval39:S, legacy:N, lazy:N, seeded:SEED and never
# expect: TypeError a policy is a str, not int
# expect: True
