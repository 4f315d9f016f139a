# options: --gil=nonsense
# oracle: no (an option of gilt)
# exit: 2
# expect-error: gilt: --gil=nonsense: the policies are ticks:N, interval:S, interval39:S, legacy:N, lazy:N, seeded:SEED and never
print("not reached")
