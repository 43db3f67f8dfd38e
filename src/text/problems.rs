//! Words for what is wrong with a document.

use crate::texts;

texts! {
    /// Where a problem is, and what it is.
    ProblemText {
        At { en: "Line {line}, column {column}: {message}", ko: "{line}행 {column}열: {message}" }
        AtField {
            en: "Line {line}, column {column}, {field}: {message}",
            ko: "{line}행 {column}열, {field}: {message}",
        }
        SyntaxAtEnd { en: "{fault}", ko: "{fault}" }
        Syntax { en: "{fault}, at “{value}”", ko: "{fault}, 위치: “{value}”" }
        TooLarge {
            en: "the file has {bytes} bytes; at most {cap} are read",
            ko: "파일 크기가 {bytes}바이트입니다. 최대 {cap}바이트까지 읽습니다",
        }
        NotText {
            en: "the file is not UTF-8 text; the byte {byte} does not belong here",
            ko: "UTF-8 텍스트 파일이 아닙니다. 바이트 {byte}{은/는} 여기에 올 수 없습니다",
        }
        TooDeep {
            en: "brackets are nested deeper than the allowed {limit} levels",
            ko: "괄호가 허용된 {limit}단계보다 깊게 중첩되어 있습니다",
        }
        NewerVersion {
            en: "the file has format version {found}, made by a newer version of Entente; this one reads up to {newest}",
            ko: "파일 형식 버전이 {found}{으로/로}, 더 새로운 Entente에서 만든 파일입니다. 이 프로그램은 버전 {newest}까지 읽습니다",
        }
        WrongKind { en: "“{value}” is not {expected}", ko: "“{value}”{은/는} {expected}{이/가} 아닙니다" }
        NotFinite {
            en: "“{value}” is not a finite number; an ordinary decimal number is needed",
            ko: "“{value}”{은/는} 유한한 수가 아닙니다. 보통의 십진수가 필요합니다",
        }
        OutOfRange {
            en: "{value} is outside the allowed range, {low} to {high}",
            ko: "{value}{은/는} 허용 범위 {low}~{high}{을/를} 벗어납니다",
        }
        BelowRange {
            en: "{value} is too small; allowed are {low} and above",
            ko: "{value}{은/는} 너무 작습니다. {low} 이상이어야 합니다",
        }
        AboveRange {
            en: "{value} is too large; allowed are {high} and below",
            ko: "{value}{은/는} 너무 큽니다. {high} 이하여야 합니다",
        }
        Duplicate {
            en: "“{value}” stands here for the second time; the first is on line {line}, column {column}",
            ko: "“{value}”{이/가} 두 번 나옵니다. 첫 번째는 {line}행 {column}열에 있습니다",
        }
        Unknown {
            en: "“{value}” is not allowed here; allowed are {allowed}",
            ko: "“{value}”{은/는} 여기에 쓸 수 없습니다. 허용되는 값: {allowed}",
        }
        UnknownButNear {
            en: "“{value}” is not allowed here; did you mean “{near}”? Allowed are {allowed}",
            ko: "“{value}”{은/는} 여기에 쓸 수 없습니다. “{near}”{을/를} 쓰려고 했습니까? 허용되는 값: {allowed}",
        }
        NothingAllowed {
            en: "“{value}” is not allowed here; nothing can stand here",
            ko: "“{value}”{은/는} 여기에 쓸 수 없습니다. 여기에는 아무것도 올 수 없습니다",
        }
        Missing { en: "this must be given, and is missing", ko: "반드시 있어야 하는 항목이 없습니다" }
        WrongCount {
            en: "there are {found} values here; {expected} are needed",
            ko: "값이 {found}개 있습니다. {expected}개가 필요합니다",
        }
        TooLong {
            en: "the text has {characters} characters; at most {cap} are allowed",
            ko: "글자 수가 {characters}자입니다. 최대 {cap}자까지 허용됩니다",
        }
        BadId {
            en: "“{value}” cannot be an id; allowed are 1 to {cap} of the characters A–Z, a–z, 0–9, _ and -",
            ko: "“{value}”{은/는} 키로 쓸 수 없습니다. A–Z, a–z, 0–9, _, - 가운데 1~{cap}자여야 합니다",
        }
        DoesNotAddUp {
            en: "the declared total is {value}, but the parts add up to {sum}; allowed is a difference of {tolerance}",
            ko: "선언된 합계는 {value}인데 항목의 합은 {sum}입니다. 허용 오차는 {tolerance}입니다",
        }
        Empty { en: "a text is needed here, and it is empty", ko: "텍스트가 필요한데 비어 있습니다" }
        NothingSold {
            en: "nobody sells anything here; at least one origin must have imports above 0",
            ko: "여기에는 판매하는 원산지가 없습니다. 적어도 한 원산지의 수입액이 0보다 커야 합니다",
        }
        MoreThanWhole {
            en: "{part} is more than {whole}, the whole of it under “{name}”; one of the two cannot be right",
            ko: "{part}{은/는} “{name}”에 적힌 전체 {whole}보다 큽니다. 둘 중 하나는 맞지 않습니다",
        }
        Unused { en: "nothing refers to “{value}”", ko: "“{value}”{을/를} 참조하는 항목이 없습니다" }
        UnknownKept {
            en: "“{value}” is not known to this version; the line has no effect and is kept as it stands",
            ko: "“{value}”{은/는} 이 버전에서 알 수 없습니다. 효과는 없으며 그대로 보존합니다",
        }
        UnknownKeptNearest {
            en: "“{value}” is not known to this version; the line has no effect and is kept as it stands. Is “{nearest}” meant?",
            ko: "“{value}”{은/는} 이 버전에서 알 수 없습니다. 효과는 없으며 그대로 보존합니다. “{nearest}”{을/를} 뜻했나요?",
        }
        Misplaced {
            en: "“{value}” does not belong here; it belongs under {belongs}",
            ko: "“{value}”{은/는} 여기에 올 수 없습니다. {belongs} 아래에 있어야 합니다",
        }
        OtherBaseline {
            en: "the file was made for the baseline “{value}”, but “{loaded}” is loaded; values that mean nothing there have no effect",
            ko: "기준 자료 “{value}”{을/를} 위해 만든 파일인데 지금은 “{loaded}”{을/를} 읽었습니다. 거기에 없는 값은 효과가 없습니다",
        }
        More { en: "there are more problems than the {cap} listed", ko: "나열된 {cap}개 외에도 문제가 더 있습니다" }
    }
}

texts! {
    /// Kinds of value, as the object of "is not …".
    ExpectedText {
        Number { en: "a number", ko: "숫자" }
        Whole { en: "a whole number", ko: "정수" }
        Truth { en: "true or false", ko: "true 또는 false" }
        Text { en: "a text in quotation marks", ko: "따옴표로 묶은 텍스트" }
        Word { en: "a bare word without quotation marks", ko: "따옴표 없는 단어" }
        Struct { en: "a group of named fields in round brackets", ko: "소괄호로 묶은 필드 모음" }
        Map { en: "a group of keys and values in curly brackets", ko: "중괄호로 묶은 키와 값 모음" }
        List { en: "a list in brackets", ko: "괄호로 묶은 목록" }
        Day { en: "a day such as \"2026-07-24\", between 1990 and 2100", ko: "\"2026-07-24\"와 같은 1990~2100년의 날짜" }
    }
}

texts! {
    /// Where the grammar is broken.
    SyntaxText {
        End { en: "the text ends too early: something is not closed", ko: "텍스트가 너무 일찍 끝납니다. 닫히지 않은 것이 있습니다" }
        Comma { en: "a comma or a closing bracket is missing before this place", ko: "이 위치 앞에 쉼표나 닫는 괄호가 없습니다" }
        Colon { en: "a colon is missing before this place", ko: "이 위치 앞에 콜론이 없습니다" }
        Bracket { en: "a closing “{sign}” is missing before this place", ko: "이 위치 앞에 닫는 “{sign}”{이/가} 없습니다" }
        Character { en: "the character “{sign}” cannot stand here", ko: "문자 “{sign}”{은/는} 여기에 올 수 없습니다" }
        Number { en: "a number is badly written", ko: "숫자 표기가 잘못되었습니다" }
        Text { en: "a text is badly written or its closing quotation mark is missing", ko: "텍스트 표기가 잘못되었거나 닫는 따옴표가 없습니다" }
        Name { en: "a field's name is missing or badly written", ko: "필드 이름이 없거나 표기가 잘못되었습니다" }
        Comment { en: "a comment is never closed", ko: "주석이 닫히지 않았습니다" }
        Trailing { en: "something follows the end of the document", ko: "문서가 끝난 뒤에 다른 내용이 있습니다" }
        Other { en: "this is not written as RON", ko: "RON 문법에 맞지 않습니다" }
    }
}
