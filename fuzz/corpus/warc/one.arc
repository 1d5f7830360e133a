filedesc://x.arc 0.0.0.0 20310402100000 text/plain 62
1 0 x
URL IP-address Archive-date Content-type Archive-length

http://ostrova.example/1 192.0.2.1 20310402100000 text/html 137
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

<html><title>Bridge at Ostrova</title><p>The ferry stopped at noon.</p></html>
