from multiprocessing import Pool
class Problem(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code
def fail(): raise Problem(5, "five")
with Pool(1) as pool:
    try:
        pool.apply(fail)
    except Problem as e:
        print(e.code, e.args)  # expect: 5 (5, 'five')
