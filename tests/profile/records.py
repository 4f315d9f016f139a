# get_stats_profile(): a profile as records.
import cProfile
import pstats


def leaf():
    return 1


def tree(n):
    return leaf() if n == 0 else tree(n - 1)


profile = cProfile.Profile()
profile.runcall(tree, 3)
made = pstats.Stats(profile).get_stats_profile()
print(type(made).__name__, type(made).__module__, sorted(name for name in made.func_profiles if name in ("leaf", "tree")))
# expect: StatsProfile pstats ['leaf', 'tree']
for name in ("leaf", "tree"):
    one = made.func_profiles[name]
    print(one.ncalls, one.line_number, one.file_name == __file__, one.cumtime < 1, type(one) is pstats.FunctionProfile)
    # expect: 1 6 True True True
    # expect: 4/1 10 True True True
print(hash(one) is not None, pstats.FunctionProfile("1", 0.5, 0.5, 1.0, 1.0, "f", 3))
# expect: True FunctionProfile(ncalls='1', tottime=0.5, percall_tottime=0.5, cumtime=1.0, percall_cumtime=1.0, file_name='f', line_number=3)
