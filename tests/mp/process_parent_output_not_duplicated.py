from multiprocessing import Process
print("once")  # expect: once
def f(): pass
p = Process(target=f)
p.start()
p.join()
print("end")  # expect: end
