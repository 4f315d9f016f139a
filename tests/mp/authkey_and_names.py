import multiprocessing as mp
p = mp.current_process()
print(len(p.authkey), p.name, mp.process.current_process() is p, isinstance(mp.TimeoutError(), Exception), mp.ProcessError.__name__)
# expect: 32 MainProcess True True ProcessError
