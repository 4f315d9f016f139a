print(zzzzqqqq)
# exit: 1
