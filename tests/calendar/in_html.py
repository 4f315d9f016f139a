import calendar
import hashlib

c = calendar.HTMLCalendar(6)
print(c.formatmonth(2023, 5))  # expect: <table border="0" cellpadding="0" cellspacing="0" class="month">
# expect: <tr><th colspan="7" class="month">May 2023</th></tr>
# expect: <tr><th class="sun">Sun</th><th class="mon">Mon</th><th class="tue">Tue</th><th class="wed">Wed</th><th class="thu">Thu</th><th class="fri">Fri</th><th class="sat">Sat</th></tr>
# expect: <tr><td class="noday">&nbsp;</td><td class="mon">1</td><td class="tue">2</td><td class="wed">3</td><td class="thu">4</td><td class="fri">5</td><td class="sat">6</td></tr>
# expect: <tr><td class="sun">7</td><td class="mon">8</td><td class="tue">9</td><td class="wed">10</td><td class="thu">11</td><td class="fri">12</td><td class="sat">13</td></tr>
# expect: <tr><td class="sun">14</td><td class="mon">15</td><td class="tue">16</td><td class="wed">17</td><td class="thu">18</td><td class="fri">19</td><td class="sat">20</td></tr>
# expect: <tr><td class="sun">21</td><td class="mon">22</td><td class="tue">23</td><td class="wed">24</td><td class="thu">25</td><td class="fri">26</td><td class="sat">27</td></tr>
# expect: <tr><td class="sun">28</td><td class="mon">29</td><td class="tue">30</td><td class="wed">31</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td></tr>
# expect: </table>
# expect:
print(hashlib.sha256(c.formatyearpage(2024, 4, None, "ascii")).hexdigest()[:12], len(c.formatyear(2023)), calendar.HTMLCalendar().formatweekheader())
# expect: 30d314abef37 15022 <tr><th class="mon">Mon</th><th class="tue">Tue</th><th class="wed">Wed</th><th class="thu">Thu</th><th class="fri">Fri</th><th class="sat">Sat</th><th class="sun">Sun</th></tr>
print(calendar.LocaleTextCalendar(locale="C").formatmonth(2023, 2), calendar.LocaleHTMLCalendar(locale="C").formatmonthname(2023, 3))
# expect:    February 2023
# expect: Mo Tu We Th Fr Sa Su
# expect:        1  2  3  4  5
# expect:  6  7  8  9 10 11 12
# expect: 13 14 15 16 17 18 19
# expect: 20 21 22 23 24 25 26
# expect: 27 28
# expect:  <tr><th colspan="7" class="month">March 2023</th></tr>
