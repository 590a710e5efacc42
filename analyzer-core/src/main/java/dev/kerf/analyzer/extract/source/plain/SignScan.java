package dev.kerf.analyzer.extract.source.plain;

import static dev.kerf.analyzer.extract.source.plain.TokenKind.*;

/** Brackets, separators and operators: the longest that stands at a place. */
final class SignScan {

  private SignScan() {}

  static TokenKind kind(char[] text, int at) {
    char next = at + 1 < text.length ? text[at + 1] : 0;
    char third = at + 2 < text.length ? text[at + 2] : 0;
    return switch (text[at]) {
      case '(' -> LEFT_PARENTHESIS;
      case ')' -> RIGHT_PARENTHESIS;
      case '{' -> LEFT_BRACE;
      case '}' -> RIGHT_BRACE;
      case '[' -> LEFT_BRACKET;
      case ']' -> RIGHT_BRACKET;
      case ';' -> SEMICOLON;
      case ',' -> COMMA;
      case '.' -> next == '.' && third == '.' ? ELLIPSIS : DOT;
      case '@' -> AT;
      case ':' -> next == ':' ? DOUBLE_COLON : COLON;
      case '?' -> QUESTION;
      case '~' -> TILDE;
      case '=' -> next == '=' ? EQUAL : ASSIGN;
      case '!' -> next == '=' ? NOT_EQUAL : NOT;
      case '+' -> next == '+' ? INCREMENT : next == '=' ? PLUS_ASSIGN : PLUS;
      case '-' ->
          next == '-' ? DECREMENT : next == '=' ? MINUS_ASSIGN : next == '>' ? ARROW : MINUS;
      case '*' -> next == '=' ? TIMES_ASSIGN : TIMES;
      case '/' -> next == '=' ? DIVIDE_ASSIGN : DIVIDE;
      case '%' -> next == '=' ? REMAINDER_ASSIGN : REMAINDER;
      case '^' -> next == '=' ? XOR_ASSIGN : XOR;
      case '&' -> next == '&' ? AND_AND : next == '=' ? AND_ASSIGN : AND;
      case '|' -> next == '|' ? OR_OR : next == '=' ? OR_ASSIGN : OR;
      case '<' ->
          next == '<'
              ? third == '=' ? LEFT_SHIFT_ASSIGN : LEFT_SHIFT
              : next == '=' ? LESS_EQUAL : LESS;
      case '>' -> next == '=' ? GREATER_EQUAL : GREATER;
      default -> throw new NotPlainException();
    };
  }

  /** How many characters a sign has. */
  static int length(TokenKind sign) {
    return switch (sign) {
      case ELLIPSIS, LEFT_SHIFT_ASSIGN -> 3;
      case DOUBLE_COLON,
          EQUAL,
          NOT_EQUAL,
          INCREMENT,
          PLUS_ASSIGN,
          DECREMENT,
          MINUS_ASSIGN,
          ARROW,
          TIMES_ASSIGN,
          DIVIDE_ASSIGN,
          REMAINDER_ASSIGN,
          XOR_ASSIGN,
          AND_AND,
          AND_ASSIGN,
          OR_OR,
          OR_ASSIGN,
          LEFT_SHIFT,
          LESS_EQUAL,
          GREATER_EQUAL ->
          2;
      default -> 1;
    };
  }
}
