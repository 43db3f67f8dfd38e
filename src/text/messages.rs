//! Words of messages and dialogs of the window.

use crate::texts;

texts! {
    /// What happened, why, and what to do.
    MessageText {
        Saved { en: "Saved: {path}", ko: "저장했습니다: {path}" }
        SavedUnchanged { en: "The file holds this already: {path}", ko: "파일에 이미 같은 내용이 있습니다: {path}" }
        JournalFailed { en: "Unsaved work cannot be kept for recovery. Save it soon. {reason}", ko: "저장하지 않은 작업을 복구용으로 보관할 수 없습니다. 곧 저장하세요. {reason}" }
        JournalUnreadable { en: "The recovery journal could not be read. {reason}", ko: "복구 기록을 읽지 못했습니다. {reason}" }
        SettingsNotSaved { en: "The settings were not kept. {reason}", ko: "설정을 저장하지 못했습니다. {reason}" }
        NoFolders { en: "No home folder is known: settings and unsaved work are not kept. Set HOME and start again, or save often.", ko: "홈 폴더를 알 수 없어 설정과 저장하지 않은 작업을 보관하지 않습니다. HOME을 정하고 다시 시작하거나 자주 저장하세요." }
        NoFileDialog { en: "No file dialog is available on this system. Type or paste the path.", ko: "이 시스템에서는 파일 대화 상자를 쓸 수 없습니다. 경로를 입력하거나 붙여 넣으세요." }
        OpenedReadOnly { en: "Opened to look at: a newer version of Entente made this file. Save it under another name to keep changes. File: {path}", ko: "보기 전용으로 열었습니다. 더 새로운 Entente가 만든 파일입니다. 변경을 남기려면 다른 이름으로 저장하세요. 파일: {path}" }
        OpenedWithWarnings { en: "Opened, with something to know: {path}\n{warnings}", ko: "열었습니다. 알아 둘 점이 있습니다: {path}\n{warnings}" }
        Recovered { en: "Recovered: {name}. It is not saved yet.", ko: "복구했습니다: {name}. 아직 저장하지 않았습니다." }
        SetAside { en: "{name} was not saved. For 30 days it can be had back from File, Recover unsaved work.", ko: "{name}{을/를} 저장하지 않았습니다. 30일 동안 파일 메뉴의 저장하지 않은 작업 복구에서 되찾을 수 있습니다." }
        Exported { en: "Exported {count} files: {path}", ko: "파일 {count}개를 내보냈습니다: {path}" }
        ExportFailed { en: "Not exported: {chart}. {reason}", ko: "내보내지 못했습니다: {chart}. {reason}" }
        ImageCopied { en: "The picture is on the clipboard", ko: "그림을 클립보드에 넣었습니다" }
        DataCopied { en: "The numbers are on the clipboard", ko: "수치를 클립보드에 넣었습니다" }
    }
}

texts! {
    /// Dialogs.
    DialogText {
        Cancel { en: "Cancel", ko: "취소" }
        Close { en: "Close", ko: "닫기" }
        UnsavedTitle { en: "Save changes to “{name}”?", ko: "“{name}”의 변경을 저장할까요?" }
        UnsavedBody { en: "What is not saved stays in Recovery for 30 days", ko: "저장하지 않은 작업은 30일 동안 복구 목록에 남습니다" }
        Save { en: "Save", ko: "저장" }
        DontSave { en: "Don't save", ko: "저장하지 않음" }
        OverwriteTitle { en: "Replace “{name}”?", ko: "“{name}”{을/를} 덮어쓸까요?" }
        OverwriteBody { en: "A file with this name is there already: {path}", ko: "같은 이름의 파일이 이미 있습니다: {path}" }
        Replace { en: "Replace", ko: "덮어쓰기" }
        SaveElsewhere { en: "Save under another name…", ko: "다른 이름으로 저장…" }
        ChangedTitle { en: "“{name}” has changed on disk", ko: "“{name}”{이/가} 디스크에서 바뀌었습니다" }
        ChangedBody { en: "Another program has changed the file since it was opened. Replacing it loses that change. File: {path}", ko: "파일을 연 뒤 다른 프로그램이 파일을 바꾸었습니다. 덮어쓰면 그 변경을 잃습니다. 파일: {path}" }
        GoneBody { en: "The file is no longer there: it was moved, renamed or deleted. File: {path}", ko: "파일이 더 이상 없습니다. 이동되었거나 이름이 바뀌었거나 삭제되었습니다. 파일: {path}" }
        WriteAgain { en: "Write it again", ko: "다시 쓰기" }
        ProblemsTitle { en: "Not opened: {name}", ko: "열지 않았습니다: {name}" }
        ProblemsCount { en: "{count} problems; nothing was loaded", ko: "문제 {count}개. 아무것도 불러오지 않았습니다" }
        ProblemsOne { en: "One problem; nothing was loaded", ko: "문제 1개. 아무것도 불러오지 않았습니다" }
        CopyAll { en: "Copy the list", ko: "목록 복사" }
        OpenPathTitle { en: "Open a scenario", ko: "시나리오 열기" }
        ComparePathTitle { en: "Compare with a scenario file", ko: "시나리오 파일과 비교" }
        SavePathTitle { en: "Save the scenario", ko: "시나리오 저장" }
        ExportPathTitle { en: "Choose a folder", ko: "폴더 선택" }
        Path { en: "Path", ko: "경로" }
        PathHint { en: "Type or paste a path; the ending ron is added", ko: "경로를 입력하거나 붙여 넣으세요. 확장자 ron은 자동으로 붙습니다" }
        InFolder { en: "In {folder}", ko: "{folder} 안" }
        FolderUp { en: "Folder above", ko: "상위 폴더" }
        NoFiles { en: "No scenario files here", ko: "여기에는 시나리오 파일이 없습니다" }
        FolderUnreadable { en: "This folder cannot be listed", ko: "이 폴더의 목록을 볼 수 없습니다" }
        Open { en: "Open", ko: "열기" }
        Compare { en: "Compare", ko: "비교" }
        SystemDialog { en: "System dialog…", ko: "시스템 대화 상자…" }
        EmptyPath { en: "Type a path first", ko: "먼저 경로를 입력하세요" }
        RecoveryBar { en: "Entente ended without saving. Unsaved work: {names}", ko: "Entente가 저장하지 않고 끝났습니다. 저장하지 않은 작업: {names}" }
        Recover { en: "Recover", ko: "복구" }
        RecoverNamed { en: "Recover {name}", ko: "{name} 복구" }
        Discard { en: "Remove", ko: "삭제" }
        DiscardNamed { en: "Remove {name}", ko: "{name} 삭제" }
        ShowList { en: "Show the list…", ko: "목록 보기…" }
        NotNow { en: "Not now", ko: "나중에" }
        RecoveryTitle { en: "Unsaved work of the last 30 days", ko: "최근 30일간 저장하지 않은 작업" }
        RecoveryNone { en: "There is no unsaved work", ko: "저장하지 않은 작업이 없습니다" }
        RecoveryKept { en: "kept {minutes} minutes ago", ko: "{minutes}분 전" }
        RecoveryKeptHours { en: "kept {hours} hours ago", ko: "{hours}시간 전" }
        RecoveryKeptDays { en: "kept {days} days ago", ko: "{days}일 전" }
        RecoveryUnreadable { en: "{count} entries cannot be read and stay where they are", ko: "읽을 수 없는 항목 {count}개는 그대로 두었습니다" }
        KeysTitle { en: "Keyboard", ko: "키보드" }
        KeysLever { en: "On a lever", ko: "협상 항목에서" }
        KeyArrows { en: "One step; Shift: ten steps, Ctrl: a tenth of a step", ko: "한 단계. Shift: 열 단계, Ctrl: 1/10 단계" }
        KeyPages { en: "A tenth of the range", ko: "범위의 1/10" }
        KeyEnds { en: "Smallest and largest value", ko: "최솟값과 최댓값" }
        KeyEnter { en: "Type a value", ko: "값 입력" }
        KeyDelete { en: "Reset this lever", ko: "이 항목 되돌리기" }
        KeysEverywhere { en: "Everywhere", ko: "어디서나" }
        KeyTab { en: "Next and previous control", ko: "다음과 이전 항목" }
        KeyEscape { en: "Closes a dialog, a menu or the enlarged chart", ko: "대화 상자, 메뉴, 확대한 차트 닫기" }
        AboutTitle { en: "About Entente", ko: "Entente 정보" }
        AboutWhat { en: "Scenario planning for the United States–South Korea trade deal", ko: "한미 통상 합의 시나리오 분석" }
        AboutVersion { en: "Version {version}, model {model}", ko: "버전 {version}, 모형 {model}" }
        AboutData { en: "Data: {title}, {year} ({id})", ko: "자료: {title}, {year} ({id})" }
        AboutLicence { en: "Program: MIT licence. Font: Pretendard, SIL Open Font Licence 1.1.", ko: "프로그램: MIT 라이선스. 글꼴: Pretendard, SIL 오픈 폰트 라이선스 1.1." }
        AboutPrivacy { en: "No network, no telemetry; files stay where you put them", ko: "네트워크와 원격 수집을 쓰지 않으며, 파일은 둔 곳에 그대로 있습니다" }
        DetailsTitle { en: "Name and notes", ko: "이름과 메모" }
        Name { en: "Name", ko: "이름" }
        Notes { en: "Notes, kept in the file", ko: "메모(파일에 저장)" }
        FileIs { en: "File: {path}", ko: "파일: {path}" }
        Accept { en: "Apply", ko: "적용" }
        PaletteTitle { en: "Find a command or a lever", ko: "명령이나 항목 찾기" }
        PaletteHint { en: "Type a few letters", ko: "글자 일부를 입력하세요" }
        PaletteNone { en: "Nothing matches", ko: "일치하는 것이 없습니다" }
        PaletteKeys { en: "Up and Down choose, Enter runs, Escape closes", ko: "위/아래로 고르고 Enter로 실행, Escape로 닫기" }
        PaletteLever { en: "Lever", ko: "협상 항목" }
        PaletteAssumption { en: "Assumption", ko: "가정" }
        DropHere { en: "Drop scenario files to open them", ko: "시나리오 파일을 놓으면 엽니다" }
    }
}

texts! {
    /// The export window.
    ExportText {
        Title { en: "Export charts", ko: "차트 내보내기" }
        Charts { en: "Charts", ko: "차트" }
        All { en: "All", ko: "모두" }
        None { en: "None", ko: "없음" }
        Formats { en: "Formats", ko: "형식" }
        Png { en: "PNG, a picture", ko: "PNG, 그림" }
        Svg { en: "SVG, a drawing whose text stays text", ko: "SVG, 글자가 글자로 남는 도형" }
        Pdf { en: "PDF, for print", ko: "PDF, 인쇄용" }
        Csv { en: "CSV, the numbers", ko: "CSV, 수치" }
        Size { en: "Size of PNG", ko: "PNG 크기" }
        Times { en: "{times}×", ko: "{times}배" }
        Print { en: "300 dpi", ko: "300 dpi" }
        Chosen { en: "Width in pixels", ko: "너비(픽셀)" }
        Folder { en: "Folder", ko: "폴더" }
        Choose { en: "Choose…", ko: "선택…" }
        Go { en: "Export", ko: "내보내기" }
        Count { en: "{count} files", ko: "파일 {count}개" }
        InTheWay { en: "These files are there already: {names}. Replace them?", ko: "이미 있는 파일입니다: {names}. 덮어쓸까요?" }
        NeedsChart { en: "Choose at least one chart", ko: "차트를 하나 이상 고르세요" }
        NeedsFormat { en: "Choose at least one format", ko: "형식을 하나 이상 고르세요" }
        NeedsFolder { en: "Choose a folder", ko: "폴더를 고르세요" }
        BadWidth { en: "Between {low} and {high} pixels", ko: "{low}~{high}픽셀" }
    }
}

texts! {
    /// The status bar and the tools at the top.
    StatusText {
        Computed { en: "Computed in {time} ms", ko: "계산 {time} ms" }
        NotComputed { en: "Not computed: {reason}", ko: "계산하지 못했습니다: {reason}" }
        Model { en: "Model {version}", ko: "모형 {version}" }
        Baseline { en: "Data {id}", ko: "자료 {id}" }
        Unsaved { en: "Not saved", ko: "저장 안 됨" }
        AllSaved { en: "No unsaved changes", ko: "저장할 변경 없음" }
        ReadOnly { en: "Read-only", ko: "읽기 전용" }
        ReferenceIs { en: "Reference: {name}", ko: "기준: {name}" }
        ChooseReference { en: "Reference, {name}: choose another", ko: "기준 {name}: 다른 기준 선택" }
        Find { en: "Find… {key}", ko: "찾기… {key}" }
        Dismiss { en: "Dismiss", ko: "닫기" }
        DismissNamed { en: "Dismiss: {message}", ko: "메시지 닫기: {message}" }
        Done { en: "Done", ko: "완료" }
        Warning { en: "Note", ko: "참고" }
        Error { en: "Error", ko: "오류" }
        WindowFailed { en: "The window could not be opened: {reason}. Entente needs a display with OpenGL 2.1 or newer; software rendering (Mesa llvmpipe) is enough. Commands without a window work all the same: entente --help", ko: "창을 열지 못했습니다: {reason}. 화면과 OpenGL 2.1 이상이 필요하며 소프트웨어 렌더링(Mesa llvmpipe)으로도 충분합니다. 창 없는 명령은 그대로 쓸 수 있습니다: entente --help" }
        DataFailed { en: "The baseline could not be read: {reason}", ko: "기준 자료를 읽지 못했습니다: {reason}" }
    }
}
