//! Words for reading and writing files, for settings and for the recovery journal.

use crate::texts;

texts! {
    /// What happened to a file, and what to do; the path comes last.
    FileText {
        ChangedOnDisk {
            en: "Not saved: another program has changed the file since it was opened. Save under another name, or replace it. File: {path}",
            ko: "저장하지 않았습니다. 파일을 연 뒤 다른 프로그램이 파일을 바꾸었습니다. 다른 이름으로 저장하거나 덮어쓰세요. 파일: {path}",
        }
        GoneFromDisk {
            en: "Not saved: the file is no longer there; it was moved, renamed or deleted. Save it again under this or another name. File: {path}",
            ko: "저장하지 않았습니다. 파일이 이동되었거나 이름이 바뀌었거나 삭제되어 더 이상 없습니다. 이 이름이나 다른 이름으로 다시 저장하세요. 파일: {path}",
        }
        NotWrittenFolder {
            en: "Not saved: this is a folder. Choose the name of a file in it. Path: {path}",
            ko: "저장하지 않았습니다. 이 경로는 폴더입니다. 폴더 안의 파일 이름을 정하세요. 경로: {path}",
        }
        NotWrittenDevice {
            en: "Not saved: this is a device or a pipe and not a file. Choose the name of a file. Path: {path}",
            ko: "저장하지 않았습니다. 이 경로는 파일이 아니라 장치나 파이프입니다. 파일 이름을 정하세요. 경로: {path}",
        }
        ReadOnly {
            en: "Not saved: the file is marked as read-only. Save under another name, or allow writing to it. File: {path}",
            ko: "저장하지 않았습니다. 읽기 전용 파일입니다. 다른 이름으로 저장하거나 쓰기를 허용하세요. 파일: {path}",
        }
        WriteFailed {
            en: "Not saved: {step} failed: {cause}. The file is as it was. {advice} File: {path}",
            ko: "저장하지 못했습니다. {step} 실패: {cause}. 파일은 이전 그대로입니다. {advice} 파일: {path}",
        }
        NotConfirmed {
            en: "The file has its new content, but the disk has not confirmed it: {cause}. Save once more under another name before you rely on it. File: {path}",
            ko: "파일에 새 내용이 들어갔지만 디스크가 확인해 주지 않았습니다: {cause}. 믿고 쓰기 전에 다른 이름으로 한 번 더 저장하세요. 파일: {path}",
        }
        NotReadFolder {
            en: "Not opened: this is a folder. Choose a file in it. Path: {path}",
            ko: "열지 않았습니다. 이 경로는 폴더입니다. 폴더 안의 파일을 고르세요. 경로: {path}",
        }
        NotReadDevice {
            en: "Not opened: this is a device or a pipe and not a file. Choose a file. Path: {path}",
            ko: "열지 않았습니다. 이 경로는 파일이 아니라 장치나 파이프입니다. 파일을 고르세요. 경로: {path}",
        }
        TooLarge {
            en: "Not opened: the file has {size} bytes; at most {largest} are read. Check that it is the file you mean. File: {path}",
            ko: "열지 않았습니다. 파일 크기가 {size}바이트이며 최대 {largest}바이트까지 읽습니다. 맞는 파일인지 확인하세요. 파일: {path}",
        }
        Damaged {
            en: "Not read: the file makes no sense from line {line}, column {column} on. File: {path}",
            ko: "읽지 못했습니다. {line}행 {column}열부터 내용이 손상되었습니다. 파일: {path}",
        }
        ReadFailed {
            en: "Not opened: {cause}. {advice} File: {path}",
            ko: "열지 못했습니다. 원인: {cause}. {advice} 파일: {path}",
        }
        SettingsSetAside {
            en: "The settings were damaged at line {line}, column {column}; the program starts with its defaults. The damaged file is kept as: {path}",
            ko: "설정 파일의 {line}행 {column}열이 손상되어 기본 설정으로 시작합니다. 손상된 파일은 다음 이름으로 보관했습니다: {path}",
        }
        SettingsNewer {
            en: "The settings were made by a newer version of Entente and are left alone; changes to settings are not kept. File: {path}",
            ko: "더 새로운 Entente가 만든 설정 파일이므로 그대로 두었습니다. 설정을 바꾸어도 저장하지 않습니다. 파일: {path}",
        }
        SettingsUnreadable {
            en: "The settings could not be read; the program starts with its defaults, and changes to settings are not kept. {reason}",
            ko: "설정을 읽지 못해 기본 설정으로 시작합니다. 설정을 바꾸어도 저장하지 않습니다. {reason}",
        }
    }
}

texts! {
    /// What is wrong with a scenario file.
    ScenarioText {
        BrokenPreset { en: "The shipped scenario {id} cannot be read: the program was built wrongly.", ko: "함께 제공되는 시나리오 {id}{을/를} 읽을 수 없습니다. 프로그램이 잘못 만들어졌습니다." }
        OwnYear { en: "{data}, {year}", ko: "{data}, {year}년" }
        AtParameter {
            en: "Line {line}, column {column}, {title} ({key}): {message}",
            ko: "{line}행 {column}열, {title}({key}): {message}",
        }
        AtParameterInUnits {
            en: "Line {line}, column {column}, {title} ({key}): {message} ({shown_low} to {shown_high})",
            ko: "{line}행 {column}열, {title}({key}): {message} ({shown_low}~{shown_high})",
        }
        AtParameterAllowed {
            en: "Line {line}, column {column}, {title} ({key}): {message}. Allowed: {low} to {high}",
            ko: "{line}행 {column}열, {title}({key}): {message}. 허용 범위: {low}~{high}",
        }
        AtParameterAllowedInUnits {
            en: "Line {line}, column {column}, {title} ({key}): {message}. Allowed: {low} to {high} ({shown_low} to {shown_high})",
            ko: "{line}행 {column}열, {title}({key}): {message}. 허용 범위: {low}~{high} ({shown_low}~{shown_high})",
        }
        Broken {
            en: "Not opened: the scenario file has problems ({count}). Mend them and open it again. File: {path}",
            ko: "열지 않았습니다. 시나리오 파일에 문제가 있습니다({count}개). 고친 뒤 다시 여세요. 파일: {path}",
        }
        NewerOnDisk {
            en: "Not saved: the file was made by a newer version of Entente (format {found}; this one writes {newest}). Save under another name. File: {path}",
            ko: "저장하지 않았습니다. 더 새로운 Entente가 만든 파일입니다(형식 {found}, 이 프로그램은 {newest}). 다른 이름으로 저장하세요. 파일: {path}",
        }
        Unsavable {
            en: "Not saved: the scenario cannot be written so that it reads back the same. The file is as it was. File: {path}",
            ko: "저장하지 않았습니다. 이 시나리오는 다시 읽었을 때 같아지도록 쓸 수 없습니다. 파일은 이전 그대로입니다. 파일: {path}",
        }
    }
}

texts! {
    /// The steps of a write, as the subject of "… failed".
    StepText {
        Resolve { en: "following the symbolic link", ko: "심볼릭 링크 따라가기" }
        Inspect { en: "looking at the old file", ko: "이전 파일 확인" }
        Create { en: "creating a file in this folder", ko: "이 폴더에 파일 만들기" }
        Protect { en: "setting the access rights", ko: "접근 권한 설정" }
        Write { en: "writing", ko: "쓰기" }
        Flush { en: "flushing to the disk", ko: "디스크에 기록 완료" }
        Replace { en: "putting the new file in place", ko: "새 파일로 바꾸기" }
        FlushFolder { en: "flushing the folder", ko: "폴더 기록 완료" }
    }
}

texts! {
    /// Why the operating system refused.
    CauseText {
        NotFound { en: "there is no such file or folder", ko: "그런 파일이나 폴더가 없습니다" }
        PermissionDenied { en: "access is denied", ko: "접근이 거부되었습니다" }
        StorageFull { en: "the disk is full", ko: "디스크가 가득 찼습니다" }
        QuotaExceeded { en: "your share of the disk is used up", ko: "디스크 할당량을 다 썼습니다" }
        ReadOnlyDisk { en: "the disk is read-only", ko: "읽기 전용 디스크입니다" }
        FileTooLarge { en: "the disk does not take a file of this size", ko: "디스크가 이 크기의 파일을 받지 않습니다" }
        BadName { en: "the name is not allowed or too long", ko: "허용되지 않는 이름이거나 이름이 너무 깁니다" }
        NotAFolder { en: "a part of the path is not a folder", ko: "경로의 일부가 폴더가 아닙니다" }
        AlreadyExists { en: "there is a file of this name", ko: "같은 이름의 파일이 있습니다" }
        DiskError { en: "the disk reported an input/output error", ko: "디스크가 입출력 오류를 보고했습니다" }
        TooManyLinks { en: "symbolic links lead in a circle", ko: "심볼릭 링크가 서로를 가리킵니다" }
        Other { en: "the system says: {message}", ko: "시스템 메시지: {message}" }
    }
}

texts! {
    /// What to do about it.
    AdviceText {
        CheckName { en: "Check the name.", ko: "이름을 확인하세요." }
        CheckRights { en: "Ask for access, or use another folder.", ko: "접근 권한을 얻거나 다른 폴더를 사용하세요." }
        FreeSpace { en: "Free some space, or use another disk.", ko: "공간을 비우거나 다른 디스크를 사용하세요." }
        OtherFolder { en: "Use another folder.", ko: "다른 폴더를 사용하세요." }
        OtherName { en: "Use another name.", ko: "다른 이름을 사용하세요." }
        CheckDisk { en: "Check the disk, and use another one.", ko: "디스크를 점검하고 다른 디스크를 사용하세요." }
        TryAgain { en: "Try again, or use another folder.", ko: "다시 시도하거나 다른 폴더를 사용하세요." }
    }
}
