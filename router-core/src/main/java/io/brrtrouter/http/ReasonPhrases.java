package io.brrtrouter.http;

/** The reason phrases of the IANA status code registry. */
final class ReasonPhrases {
  private static final String[] BY_CODE = new String[600];

  static {
    BY_CODE[100] = "Continue";
    BY_CODE[101] = "Switching Protocols";
    BY_CODE[102] = "Processing";
    BY_CODE[103] = "Early Hints";
    BY_CODE[200] = "OK";
    BY_CODE[201] = "Created";
    BY_CODE[202] = "Accepted";
    BY_CODE[203] = "Non-Authoritative Information";
    BY_CODE[204] = "No Content";
    BY_CODE[205] = "Reset Content";
    BY_CODE[206] = "Partial Content";
    BY_CODE[207] = "Multi-Status";
    BY_CODE[208] = "Already Reported";
    BY_CODE[226] = "IM Used";
    BY_CODE[300] = "Multiple Choices";
    BY_CODE[301] = "Moved Permanently";
    BY_CODE[302] = "Found";
    BY_CODE[303] = "See Other";
    BY_CODE[304] = "Not Modified";
    BY_CODE[305] = "Use Proxy";
    BY_CODE[307] = "Temporary Redirect";
    BY_CODE[308] = "Permanent Redirect";
    BY_CODE[400] = "Bad Request";
    BY_CODE[401] = "Unauthorized";
    BY_CODE[402] = "Payment Required";
    BY_CODE[403] = "Forbidden";
    BY_CODE[404] = "Not Found";
    BY_CODE[405] = "Method Not Allowed";
    BY_CODE[406] = "Not Acceptable";
    BY_CODE[407] = "Proxy Authentication Required";
    BY_CODE[408] = "Request Timeout";
    BY_CODE[409] = "Conflict";
    BY_CODE[410] = "Gone";
    BY_CODE[411] = "Length Required";
    BY_CODE[412] = "Precondition Failed";
    BY_CODE[413] = "Content Too Large";
    BY_CODE[414] = "URI Too Long";
    BY_CODE[415] = "Unsupported Media Type";
    BY_CODE[416] = "Range Not Satisfiable";
    BY_CODE[417] = "Expectation Failed";
    BY_CODE[421] = "Misdirected Request";
    BY_CODE[422] = "Unprocessable Content";
    BY_CODE[423] = "Locked";
    BY_CODE[424] = "Failed Dependency";
    BY_CODE[425] = "Too Early";
    BY_CODE[426] = "Upgrade Required";
    BY_CODE[428] = "Precondition Required";
    BY_CODE[429] = "Too Many Requests";
    BY_CODE[431] = "Request Header Fields Too Large";
    BY_CODE[451] = "Unavailable For Legal Reasons";
    BY_CODE[500] = "Internal Server Error";
    BY_CODE[501] = "Not Implemented";
    BY_CODE[502] = "Bad Gateway";
    BY_CODE[503] = "Service Unavailable";
    BY_CODE[504] = "Gateway Timeout";
    BY_CODE[505] = "HTTP Version Not Supported";
    BY_CODE[506] = "Variant Also Negotiates";
    BY_CODE[507] = "Insufficient Storage";
    BY_CODE[508] = "Loop Detected";
    BY_CODE[511] = "Network Authentication Required";
  }

  private ReasonPhrases() {}

  static String of(int code) {
    String phrase = BY_CODE[code];
    return phrase != null ? phrase : "Status " + code;
  }
}
