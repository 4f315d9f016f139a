# Thousands of random specifications: every combination of flags, widths, separators and codes.
import random
random.seed(5)
vals=[0,1,-1,5,123,-4567,123456789,10**25,-10**25,2**63,-2**63,True,0.0,-0.0,1.5,-2.25,1e22,1e300,1.7976931348623157e308,9.995,999999.5,float('inf'),float('nan'),5e-324,0.1,'s','hello','h\xe9','\u4e2d','']
import hashlib
h=hashlib.md5()
for _ in range(6000):
    sp=random.choice(['','<','>','^','=','*<','0=','x=','\u4e2d^','_>'])+random.choice(['','+','-',' '])+random.choice(['','','z'])+random.choice(['','#'])+random.choice(['','','0'])+random.choice(['','5','12','30','1'])+random.choice(['','',',','_'])+random.choice(['','','.0','.2','.10','.50'])+random.choice(['']+list('bcdeEfFgGnosxX%q'))
    v=random.choice(vals)
    try: r=format(v,sp)
    except Exception as e: r=type(e).__name__+str(e)
    h.update((repr(v)+sp+'|'+r+'\n').encode())
    if _%100==0: print(repr(v),sp,r)
    try: r=format(complex(v,2) if not isinstance(v,str) else v,sp)
    except Exception as e: r=type(e).__name__+str(e)
    h.update((r+'\n').encode())
for _ in range(6000):
    sp='%'+random.choice(['','-','+',' ','0','#','-0'])+random.choice(['','5','12'])+random.choice(['','.2','.10'])+random.choice(list('bdeEfFgGoisxXrc'))
    v=random.choice(vals)
    try: r='a'+sp%v
    except Exception as e: r=type(e).__name__+str(e)
    h.update((repr(v)+sp+'|'+r+'\n').encode())
print(h.hexdigest())
